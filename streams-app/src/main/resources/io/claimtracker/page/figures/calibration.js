// How an actor's forecasts turned out: stacked bars by likelihood; and for figures, what was stated against what came
// true, where the diagonal is perfect calibration. The tables beside have the counts.

import { html, nothing, svg } from '../core/html.js';
import { bandName, count, ORDER } from '../core/words.js';
import { meter } from '../parts/likelihood.js';

const OUTCOMES = [
  { key: 'cameTrue', name: 'came true', sign: '✓' },
  { key: 'failed', name: 'failed', sign: '✗' },
  { key: 'cannotBeTold', name: 'cannot be told', sign: '?' },
  { key: 'unresolved', name: 'no outcome yet', sign: '…' },
];
const WIDTH = 320;
const HEIGHT = 14;
const SIDE = 220;
const EDGE = 42;

export function calibration(record) {
  const bands = ORDER.map((band) => record.byLikelihood.find((one) => one.band === band)).filter(Boolean);
  if (bands.length === 0) {
    return html`<p class="empty">No forecast of theirs is on record.</p>`;
  }
  const most = Math.max(...bands.map(total));
  return html`<div class="calibration">
    <table class="record">
      <caption>How their forecasts turned out, by likelihood</caption>
      <thead>
        <tr>
          <th scope="col">Likelihood</th>
          <th scope="col" class="bars"><span class="unseen">As bars</span></th>
          ${OUTCOMES.map(({ name, sign }) => html`<th scope="col" class="number"><span class="sign" aria-hidden="true">${sign}</span> ${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${bands.map(
          (one) => html`<tr>
            <th scope="row">${meter({ band: one.band, low: null, high: null }, 'AFFIRMED')} ${bandName(one.band)}</th>
            <td class="bars">${outcomeBars(one, most)}</td>
            ${OUTCOMES.map(({ key }) => html`<td class="number">${one[key]}</td>`)}
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">all</th>
          <td class="bars"></td>
          ${OUTCOMES.map(({ key }) => html`<td class="number">${record.forecasts[key]}</td>`)}
        </tr>
      </tfoot>
    </table>
    ${record.byFigure.scored > 0 ? reliability(record.byFigure) : html`<p class="aside">None of these gave a figure and has a known outcome, so there is no Brier score. Phrases are counted, never scored.</p>`}
  </div>`;
}

function total(one) {
  return OUTCOMES.reduce((sum, { key }) => sum + one[key], 0);
}

function outcomeBars(one, most) {
  let x = 0;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" class="outcomes" aria-hidden="true" focusable="false">
    ${OUTCOMES.map(({ key }) => {
      const width = (one[key] / most) * WIDTH;
      const block = one[key] === 0 ? nothing : svg`<rect class="outcome ${key}" x=${x} y="1" width=${Math.max(1, width - 1.5)} height=${HEIGHT - 2} rx="1.5" />`;
      x += width;
      return block;
    })}
  </svg>`;
}

function reliability({ scored, brier, tenths }) {
  const at = (share) => EDGE + share * (SIDE - EDGE - 8);
  const down = (share) => SIDE - EDGE - share * (SIDE - EDGE - 8);
  return html`<div class="reliability">
    <figure class="figure">
      <svg viewBox="0 0 ${SIDE} ${SIDE}" width=${SIDE} height=${SIDE} role="img" aria-label="Figures stated against the share that came true; the table beside has the numbers.">
        ${[0, 0.5, 1].map(
          (share) => svg`<line class="grid" x1=${at(0)} x2=${at(1)} y1=${down(share)} y2=${down(share)} /><line class="grid" x1=${at(share)} x2=${at(share)} y1=${down(0)} y2=${down(1)} />
            <text x=${at(0) - 6} y=${down(share) + 4} text-anchor="end">${share * 100} %</text><text x=${at(share)} y=${down(0) + 16} text-anchor="middle">${share * 100} %</text>`,
        )}
        <line class="perfect" x1=${at(0)} y1=${down(0)} x2=${at(1)} y2=${down(1)} />
        ${tenths.map((one) => svg`<circle class="tenth" cx=${at(one.stated)} cy=${down(one.cameTrue / one.scored)} r=${Math.min(11, 4 + Math.sqrt(one.scored))} />`)}
        <text x=${(at(0) + at(1)) / 2} y=${SIDE - 3} text-anchor="middle">stated</text>
      </svg>
      <figcaption>Share that came true (upwards) by the probability stated. Brier score ${brier.toFixed(3)} over ${count(scored, 'forecast')}; 0 is perfect, 0.25 what “fifty-fifty” always earns.</figcaption>
    </figure>
    <table class="record">
      <caption>Figures against outcomes</caption>
      <thead><tr><th scope="col">Stated</th><th scope="col" class="number">Forecasts</th><th scope="col" class="number">Came true</th><th scope="col" class="number">Mean stated</th><th scope="col" class="number">Brier</th></tr></thead>
      <tbody>
        ${tenths.map((one) => html`<tr><th scope="row">${Math.round(one.from * 100)}–${Math.round(one.to * 100)} %</th><td class="number">${one.scored}</td><td class="number">${one.cameTrue}</td><td class="number">${Math.round(one.stated * 100)} %</td><td class="number">${one.brier.toFixed(3)}</td></tr>`)}
      </tbody>
    </table>
  </div>`;
}
