// One row of a table over time: the windows spoken of as bars, and the statements as dots below. Bounded in marks
// however many statements there are: those that fall on the same few pixels are one.

import { dayNumber } from '../core/dates.js';
import { html, svg } from '../core/html.js';
import { extent, windowBar } from './window-bar.js';

const HEIGHT = 26;
const NEAR = 5;
const MOST_WINDOWS = 5;

/**
 * @param {object[]} statements of the row
 * @param {object} scale of all rows
 * @param {{today: number, asOf: number | null}} lines
 */
export function sparkline(statements, scale, { today, asOf }) {
  return html`<svg class="sparkline" viewBox="0 0 ${scale.right} ${HEIGHT}" width=${scale.right} height=${HEIGHT} aria-hidden="true" focusable="false">
    <line class="base" x1="0" x2=${scale.right} y1="20.5" y2="20.5" />
    ${windows(statements, scale).map(({ statement, bounds }, at) => windowBar(statement, bounds, 3 + (at % 2) * 2, 9))}
    ${dots(statements, scale)}
    ${line(scale, today, 'today')} ${asOf === null ? svg`` : line(scale, asOf, 'as-of')}
  </svg>`;
}

function line(scale, number, kind) {
  const x = scale.x(number);
  return x < 0 || x > scale.right ? svg`` : svg`<line class="day ${kind}" x1=${x} x2=${x} y1="0" y2=${HEIGHT} />`;
}

function windows(statements, scale) {
  const seen = new Map();
  for (const statement of statements) {
    if (statement.horizon && seen.size < MOST_WINDOWS) {
      const bounds = extent(statement.horizon, scale);
      const key = `${Math.round(bounds.begin / NEAR)} ${Math.round(bounds.end / NEAR)}`;
      if (!seen.has(key)) {
        seen.set(key, { statement, bounds });
      }
    }
  }
  return [...seen.values()].reverse();
}

function dots(statements, scale) {
  const seen = new Map();
  for (const statement of statements) {
    if (statement.statedAt) {
      const x = scale.x(dayNumber(statement.statedAt));
      const key = Math.round(x / NEAR);
      if (!seen.has(key)) {
        seen.set(key, { x, statement });
      }
    }
  }
  return [...seen.values()].map(
    ({ x, statement }) =>
      svg`<circle class="mark dot band-${statement.likelihood.band}${statement.polarity === 'NEGATED' ? ' negated' : ''}" cx=${x} cy="20.5" r="3" />`,
  );
}

/** The axis that the rows share, for the head of their column. */
export function sparklineAxis(scale) {
  const label = (tick) => svg`<text x=${tick.x} y="11" text-anchor="middle">${tick.label}</text>`;
  return html`<svg class="sparkline-axis" width=${scale.right} height="14" aria-hidden="true" focusable="false">
    ${scale.ticks.filter(({ x }) => x > 14 && x < scale.right - 14).map(label)}
  </svg>`;
}
