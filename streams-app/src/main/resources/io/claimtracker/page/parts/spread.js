// How many hold each likelihood, as one bar and in words.

import { html, nothing, svg } from '../core/html.js';
import { bandName, count } from '../core/words.js';
import { laneRank } from '../figures/lanes.js';
import { meter } from './likelihood.js';

const HEIGHT = 14;

/** @param {number} width of the bar in pixels */
export function spread(likelihoods, width) {
  const all = likelihoods
    .map(({ polarity, band, holders }) => ({ polarity, likelihood: { band, low: null, high: null }, holders }))
    .sort((a, b) => laneRank(a) - laneRank(b));
  const total = all.reduce((sum, one) => sum + one.holders, 0);
  let x = 0;
  const blocks = all.map((one) => {
    const share = (one.holders / total) * width;
    const negated = one.polarity === 'NEGATED';
    const { band } = one.likelihood;
    const hatch = band === 'POSSIBLE' ? `url(#${negated ? 'hatch-not' : 'hatch'})` : nothing;
    const block = svg`<rect class="mark band-${band}${negated ? ' negated' : ''}" fill=${hatch} x=${x + 1} y="1" width=${Math.max(1, share - 2)} height=${HEIGHT - 2} rx="2" />`;
    x += share;
    return block;
  });
  return html`<div class="spread">
    <svg viewBox="0 0 ${width} ${HEIGHT}" width=${width} height=${HEIGHT} aria-hidden="true" focusable="false">${blocks}</svg>
    <ul>
      ${all.map(
        ({ polarity, likelihood, holders }) => html`<li>
          ${meter(likelihood, polarity)} <strong>${holders}</strong> ${polarity === 'NEGATED' ? html`<span class="not">not</span> ` : nothing}${bandName(likelihood.band)}
        </li>`,
      )}
    </ul>
    <p class="unseen">${count(total, 'holder')}</p>
  </div>`;
}
