// A likelihood as a small meter and words. Where on the meter and which colour say how likely; a hatch has no number,
// a hollow shape and "not" say that it is not so: nothing is told by colour alone.

import { html, nothing, svg } from '../core/html.js';
import { BANDS, bandName } from '../core/words.js';

const WIDTH = 44;
const HEIGHT = 10;
const BOUNDS = new Map(BANDS.map((one) => [one.band, one]));

/** The meter alone, for where the words stand beside it. */
export function meter(likelihood, polarity) {
  return html`<svg class="meter" viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT} aria-hidden="true" focusable="false">
    ${track()} ${extent(likelihood, polarity)}
  </svg>`;
}

/** Meter and words. */
export function likelihood({ likelihood: one, polarity }) {
  const negated = polarity === 'NEGATED';
  const figure = one.low !== null && one.low === one.high ? ` ${Math.round(one.low * 1000) / 10} %` : '';
  return html`<span class="chance">
    ${meter(one, polarity)}
    <span class="chance-words"
      >${negated ? html`<span class="not">not</span> ` : nothing}${bandName(one.band)}${figure}${one.phrase
        ? html` <q class="phrase">${one.phrase}</q>`
        : nothing}</span
    >
  </span>`;
}

function track() {
  return svg`<rect class="meter-track" x="0.5" y="3.5" width=${WIDTH - 1} height="3" rx="1.5" />`;
}

function extent({ band, low, high }, polarity) {
  const negated = polarity === 'NEGATED';
  const style = `mark band-${band}${negated ? ' negated' : ''}`;
  if (band === 'ASSERTED' || band === 'POSSIBLE') {
    const fill = band === 'POSSIBLE' ? `url(#${negated ? 'hatch-not' : 'hatch'})` : null;
    return svg`<rect class=${style} fill=${fill ?? nothing} x="1" y="1" width=${WIDTH - 2} height=${HEIGHT - 2} rx="2" />
      ${negated ? svg`<line class="strike" x1="2" y1=${HEIGHT - 1} x2=${WIDTH - 2} y2="1" />` : nothing}`;
  }
  const bounds = BOUNDS.get(band) ?? { low: 0, high: 1 };
  const begin = 1 + (low ?? bounds.low) * (WIDTH - 2);
  const end = 1 + (high ?? bounds.high) * (WIDTH - 2);
  const width = Math.max(4, end - begin);
  const x = Math.min(begin, WIDTH - 1 - width);
  return svg`<rect class=${style} x=${x} y="1" width=${width} height=${HEIGHT - 2} rx="2" />
    ${negated ? svg`<line class="strike" x1=${x} y1=${HEIGHT - 1} x2=${x + width} y2="1" />` : nothing}`;
}

/** What the colours and shapes mean, as a list. */
export function legend() {
  const bands = ['ASSERTED', ...BANDS.map(({ band }) => band).reverse(), 'POSSIBLE'];
  return html`<ul class="legend" aria-label="Likelihoods">
    ${bands.map((band) => html`<li>${meter({ band, low: null, high: null }, 'AFFIRMED')} ${bandName(band)}</li>`)}
    <li>${meter({ band: 'ASSERTED', low: null, high: null }, 'NEGATED')} <span class="not">not</span> so, by any likelihood</li>
  </ul>`;
}
