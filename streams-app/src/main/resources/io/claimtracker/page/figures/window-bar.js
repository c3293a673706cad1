// The window of a forecast as a bar on a time axis. Open ends run to the edge and end in an arrow.

import { dayNumber } from '../core/dates.js';
import { nothing, svg } from '../core/html.js';

/** Where a window begins and ends in pixels, cut at the edges of the figure. */
export function extent(horizon, scale) {
  const from = horizon.from ? Math.max(scale.first, dayNumber(horizon.from)) : scale.first;
  const to = horizon.to ? Math.min(scale.last, dayNumber(horizon.to) + 1) : scale.last;
  const begin = Math.min(scale.x(from), scale.right - 3);
  return { begin, end: Math.max(begin + 3, scale.x(to)), openStart: !horizon.from, openEnd: !horizon.to };
}

/** The bar: filled, hatched where there is no number, hollow and struck through where it is denied. */
export function windowBar({ likelihood, polarity }, { begin, end, openStart, openEnd }, y, height) {
  const negated = polarity === 'NEGATED';
  const hatch = likelihood.band === 'POSSIBLE' ? `url(#${negated ? 'hatch-not' : 'hatch'})` : nothing;
  const middle = y + height / 2;
  return svg`<rect class="mark band-${likelihood.band}${negated ? ' negated' : ''}" fill=${hatch}
      x=${begin} y=${y} width=${end - begin} height=${height} rx="2" />
    ${negated ? svg`<line class="strike" x1=${begin} x2=${end} y1=${middle} y2=${middle} />` : nothing}
    ${openStart ? svg`<path class="open-end" d="M${begin + 6} ${y - 2} l-6 ${height / 2 + 2} l6 ${height / 2 + 2}" />` : nothing}
    ${openEnd ? svg`<path class="open-end" d="M${end - 6} ${y - 2} l6 ${height / 2 + 2} l-6 ${height / 2 + 2}" />` : nothing}`;
}
