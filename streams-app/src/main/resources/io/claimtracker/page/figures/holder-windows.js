// Everybody on one issue, one above the other on one time axis, by the side they are on: who says that it is so or likely
// above, who says that it is not or unlikely below, each with likelihood and window. A row's diamond is the day stated.

import { day, dayNumber, span } from '../core/dates.js';
import { html, nothing, svg } from '../core/html.js';
import { actorLink, statementLink } from '../core/links.js';
import { likelihoodText } from '../core/words.js';
import { sideOf, SIDES } from './lanes.js';
import { around, axis, dayLine, timeScale } from './time-scale.js';
import { extent, windowBar } from './window-bar.js';

const TOP = 26;
const FOOT = 20;
const ROW = 30;
const SMALL_ROW = 44;
const HEAD = 24;
const BAR = 12;
const FARTHEST = 3660;

/**
 * @param {object[]} positions in the order to show, side by side
 * @param {{today: number, asOf: number | null, times: object}} when
 * @param {number} width in pixels
 */
export function holderWindows(positions, { today, asOf, times }, width) {
  const small = width < 640;
  const left = small ? 8 : 270;
  const height = small ? SMALL_ROW : ROW;
  const scale = timeScale(...reach(positions, today), left, width - 12);
  let y = TOP;
  let last = -1;
  const parts = [];
  for (const position of positions) {
    if (sideOf(position) !== last) {
      last = sideOf(position);
      parts.push(side(SIDES[last].name, y + HEAD - 8, width));
      y += HEAD;
    }
    parts.push(row(position, y, height, scale, { small, width, times }));
    y += height;
  }
  const label = positions
    .map((one) => `${one.holder.name}: ${likelihoodText(one.likelihood, one.polarity)}, ${span(one.horizon)}`)
    .slice(0, 20)
    .join('; ');
  return html`<figure class="figure holder-windows">
    <svg viewBox="0 0 ${width} ${y + FOOT}" width=${width} height=${y + FOOT} role="group" aria-label=${`${label}. The table below has each.`}>
      ${axis(scale, TOP, y)} ${dayLine(scale, today, TOP, y, 'today', 'today')}
      ${asOf === null ? nothing : dayLine(scale, asOf, TOP, y, 'as-of', 'as of')} ${parts}
    </svg>
    <figcaption>Bars: the window each speaks of, coloured by likelihood; hatched where it is merely possible, hollow and struck through where it is denied. ◆ the day stated, with a dotted line to the window, or on to the end where none is spoken of.</figcaption>
  </figure>`;
}

function reach(positions, today) {
  const numbers = [];
  for (const { statedAt, horizon } of positions) {
    for (const at of [statedAt, horizon?.from, horizon?.to]) {
      if (at) {
        numbers.push(Math.min(dayNumber(at), today + FARTHEST));
      }
    }
  }
  return around(numbers, today);
}

function side(name, y, width) {
  return svg`<g class="side"><line x1="0" x2=${width} y1=${y + 6} y2=${y + 6} />
    <text x="0" y=${y}>${name}</text></g>`;
}

function row(position, y, height, scale, { small, width, times }) {
  const { holder, likelihood, polarity, horizon, statedAt, statements } = position;
  const middle = small ? y + height - 14 : y + height / 2;
  const text = `${holder.name}: ${likelihoodText(likelihood, polarity)}${likelihood.phrase ? ` (“${likelihood.phrase}”)` : ''}, ${span(horizon)}, stated ${day(statedAt)}`;
  const at = statedAt ? scale.at(statedAt) : null;
  const bounds = horizon && extent(horizon, scale);
  return svg`<g class="row">
    <rect class="row-ground" x="0" y=${y} width=${width} height=${height} />
    <a href=${actorLink(holder.id, { ...times, issue: position.issue.id })} class="row-name">
      <text x=${small ? 8 : 0} y=${small ? y + 15 : middle + 4}>${cut(holder.name, small ? 30 : 24)}</text></a>
    <text class="row-chance" x=${small ? width - 12 : 258} y=${small ? y + 15 : middle + 4} text-anchor="end">${likelihoodText(likelihood, polarity)}</text>
    <a href=${statementLink(statements[0])} class="row-window" aria-label=${`${text}: the words`}><title>${text}</title>
      <rect class="touch" x=${scale.left} y=${middle - 11} width=${scale.right - scale.left} height="22" />
      ${at !== null && !bounds ? svg`<line class="no-window" x1=${at} x2=${scale.right} y1=${middle} y2=${middle} />` : nothing}
      ${at !== null && bounds ? svg`<line class="lead" x1=${at} x2=${bounds.begin} y1=${middle} y2=${middle} />` : nothing}
      ${bounds ? windowBar(position, bounds, middle - BAR / 2, BAR) : nothing}
      ${at === null ? nothing : stated(position, at, middle)}
    </a>
  </g>`;
}

function stated({ likelihood, polarity }, x, y) {
  const hatch = likelihood.band === 'POSSIBLE' ? 'url(#hatch)' : nothing;
  return svg`<path class="mark stated band-${likelihood.band}${polarity === 'NEGATED' ? ' negated' : ''}" fill=${hatch} d="M${x} ${y - 6} l6 6 l-6 6 l-6 -6 z" />`;
}

function cut(text, most) {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}
