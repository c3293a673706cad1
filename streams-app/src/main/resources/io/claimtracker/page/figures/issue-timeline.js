// One issue over time: height is how likely, a bar is the window spoken of, a dot is a statement, a diamond a shift.
// Statements that fall on the same few pixels are drawn as one, so a figure has some hundred marks however many there are.

import { day, dayNumber, span } from '../core/dates.js';
import { html, nothing, svg } from '../core/html.js';
import { evidenceLink, statementLink } from '../core/links.js';
import { count, likelihoodText, words } from '../core/words.js';
import { laneOf, LANES } from './lanes.js';
import { around, axis, dayLine, timeScale } from './time-scale.js';
import { extent, windowBar } from './window-bar.js';

const TOP = 26;
const FOOT = 20;
const BAR = 8;
const MOST_WINDOWS = 14;
const FARTHEST = 3660;

/**
 * @param {object} data
 * @param {object[]} data.statements newest first, of one issue
 * @param {object[]} data.shifts of it
 * @param {boolean} data.path whether they are one holder's, and so make a path
 * @param {number} data.today
 * @param {number | null} data.asOf
 * @param {(statement: object) => boolean} data.counts whether a statement counts at the times asked for
 * @param {number} width in pixels
 */
export function issueTimeline({ statements, shifts, path, today, asOf, counts }, width) {
  const dated = statements.filter((one) => one.statedAt);
  if (dated.length === 0) {
    return html`<p class="empty">No statement on this has a date, so there is nothing to draw; the table has them.</p>`;
  }
  const small = width < 560;
  const left = small ? 84 : 116;
  const scale = timeScale(...reach(dated, today), left, width - 12);
  const drawn = lanes([...dated.filter(counts), ...dated.filter((one) => !counts(one))], scale);
  const bottom = drawn.at(-1).bottom;
  const positions = new Map(drawn.map((one) => [one.lane, one]));
  const marks = clusters(dated, scale, positions, counts);
  const left_out = drawn.reduce((sum, one) => sum + one.leftOut, 0);
  return html`<figure class="figure issue-timeline">
    <svg viewBox="0 0 ${width} ${bottom + FOOT}" width=${width} height=${bottom + FOOT} role="group" aria-label=${describe(dated, shifts)}>
      ${drawn.map((one) => lane(one, scale, left, small))} ${axis(scale, TOP, bottom)}
      ${path ? positionPath(dated.filter(counts), positions, scale, asOf ?? today) : nothing}
      ${drawn.flatMap((one) => one.windows.map((window) => bar(window, counts)))}
      ${dayLine(scale, today, TOP, bottom, 'today', 'today')}
      ${asOf === null ? nothing : dayLine(scale, asOf, TOP, bottom, 'as-of', 'as of')}
      ${shiftMarks(shifts, scale, bottom)} ${marks.map((mark) => dot(mark))}
    </svg>
    <figcaption>
      Height: how likely that it is so. Dots: statements (squares are claims); bars: the windows they speak of; ◆ shifts; +1 endorsed, −1 disputed.
      Hollow: not so. ${left_out > 0 ? html`${count(left_out, 'further window')} not drawn; the table has ${left_out === 1 ? 'it' : 'them'}.` : nothing}
    </figcaption>
  </figure>`;
}

function reach(dated, today) {
  const numbers = [];
  for (const { statedAt, horizon } of dated) {
    numbers.push(dayNumber(statedAt));
    if (horizon?.from) {
      numbers.push(Math.min(dayNumber(horizon.from), today + FARTHEST));
    }
    if (horizon?.to) {
      numbers.push(Math.min(dayNumber(horizon.to), today + FARTHEST));
    }
  }
  return around(numbers, today);
}

/** Lanes with their windows stacked in rows, so that none hides another. */
function lanes(dated, scale) {
  let y = TOP;
  return LANES.map(({ lane: key, name }) => {
    const own = dated.filter((one) => laneOf(one) === key);
    const { windows, rows, leftOut } = stack(own, scale);
    const apart = key === 'POSSIBLE' ? 6 : 0;
    const top = y + apart;
    const height = own.length === 0 ? 15 : 20 + rows * (BAR + 3);
    y = top + height;
    windows.forEach((window) => {
      window.y = top + 17 + window.row * (BAR + 3);
    });
    return { lane: key, name, top, bottom: y, line: top + (own.length === 0 ? 7.5 : 9), windows, leftOut, used: own.length > 0 };
  });
}

function stack(statements, scale) {
  const seen = new Map();
  let leftOut = 0;
  for (const statement of statements) {
    if (statement.horizon) {
      const bounds = extent(statement.horizon, scale);
      const key = `${Math.round(bounds.begin / 3)} ${Math.round(bounds.end / 3)} ${statement.polarity}`;
      if (!seen.has(key) && seen.size < MOST_WINDOWS) {
        seen.set(key, { statement, bounds, row: 0, y: 0 });
      } else if (!seen.has(key)) {
        leftOut += 1;
      }
    }
  }
  const ends = [];
  const windows = [...seen.values()].sort((a, b) => a.bounds.begin - b.bounds.begin);
  for (const window of windows) {
    const free = ends.findIndex((end) => end + 3 < window.bounds.begin);
    window.row = free < 0 ? ends.length : free;
    ends[window.row] = window.bounds.end;
  }
  return { windows, rows: ends.length, leftOut };
}

function lane({ lane: key, name, top, bottom, line, used }, scale, left, small) {
  return svg`<g class="lane lane-${key}${used ? ' used' : ''}">
    <rect class="lane-key mark band-${key === 'DENIED' ? 'ASSERTED negated' : key}" fill=${key === 'POSSIBLE' ? 'url(#hatch)' : nothing}
      x="1" y=${top + 2} width="7" height=${bottom - top - 4} rx="1.5" />
    <line class="lane-line" x1=${left} x2=${scale.right} y1=${line} y2=${line} />
    <text class="lane-name" x="14" y=${line + 4}>${small && name.length > 11 ? name.replace('almost', 'alm.').replace('very', 'v.').replace('chance', 'ch.') : name}</text>
  </g>`;
}

/** What one holder held over time: across while it is held, up and down where it changes. */
function positionPath(dated, positions, scale, until) {
  const steps = [...dated].sort((a, b) => a.statedAt.localeCompare(b.statedAt));
  if (steps.length === 0) {
    return nothing;
  }
  const points = steps.map((one) => ({ x: scale.at(one.statedAt), y: positions.get(laneOf(one)).line }));
  const path = points.map(({ x, y }, at) => (at === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');
  return svg`<path class="held" d="${path}H${Math.max(points.at(-1).x, scale.x(Math.min(until, scale.last)))}" />`;
}

function bar({ statement, bounds, y }, counts) {
  const text = `${statement.holder.name}, ${likelihoodText(statement.likelihood, statement.polarity)}, ${span(statement.horizon)}`;
  return svg`<a class=${counts(statement) ? '' : 'later'} href=${evidenceLink(statement)} aria-label="Window: ${text}">
    <title>${text}</title>${windowBar(statement, bounds, y, BAR)}</a>`;
}

/** Statements of one lane that lie within a few pixels of each other, as one mark. */
function clusters(dated, scale, positions, counts) {
  const near = dated.length > 300 ? 14 : 11;
  const found = [];
  const last = new Map();
  for (const one of dated) {
    const place = positions.get(laneOf(one));
    const x = scale.at(one.statedAt);
    const key = `${place.lane} ${counts(one)} ${one.polarity}`;
    const cluster = last.get(key);
    if (cluster && Math.abs(cluster.x - x) < near) {
      cluster.all += 1;
      cluster.oldest = one;
      cluster.endorsed += one.backedBy.endorses;
      cluster.disputed += one.backedBy.rejects;
    } else {
      const begun = {
        x,
        y: place.line,
        newest: one,
        oldest: one,
        all: 1,
        counts: counts(one),
        endorsed: one.backedBy.endorses,
        disputed: one.backedBy.rejects,
      };
      found.push(begun);
      last.set(key, begun);
    }
  }
  return found;
}

function dot({ x, y, newest, oldest, all, counts, endorsed, disputed }) {
  const radius = all === 1 ? 4.5 : Math.min(9, 6 + Math.log2(all));
  const style = `mark dot band-${newest.likelihood.band}${newest.polarity === 'NEGATED' ? ' negated' : ''}`;
  const when = oldest.statedAt === newest.statedAt ? day(newest.statedAt) : `${day(oldest.statedAt)} – ${day(newest.statedAt)}`;
  const backing = `${endorsed ? `, endorsed ${endorsed}×` : ''}${disputed ? `, disputed ${disputed}×` : ''}`;
  const text = `${all === 1 ? words(newest.kind) : count(all, 'statement')}, ${when}: ${newest.holder.name}, ${likelihoodText(newest.likelihood, newest.polarity)}${backing}`;
  const shape =
    newest.kind === 'CLAIM'
      ? svg`<rect class=${style} x=${x - radius * 0.88} y=${y - radius * 0.88} width=${radius * 1.76} height=${radius * 1.76} rx="1.5" />`
      : svg`<circle class=${style} cx=${x} cy=${y} r=${radius} />`;
  return svg`<a class="dot-link${counts ? '' : ' later'}" href=${evidenceLink(newest)} aria-label=${text}><title>${text}</title>
    <circle class="touch" cx=${x} cy=${y} r="11" />${shape}
    ${all > 1 ? svg`<text class="dot-count${newest.polarity === 'NEGATED' ? ' hollow' : ''}" x=${x} y=${y + 3} text-anchor="middle">${all > 99 ? '99+' : all}</text>` : nothing}
    ${endorsed ? svg`<text class="backed" x=${x + radius + 1} y=${y - 3}>+${endorsed}</text>` : nothing}
    ${disputed ? svg`<text class="disputed" x=${x + radius + 1} y=${y + 9}>−${disputed}</text>` : nothing}</a>`;
}

/** Shifts that lie within a few pixels of each other, newest first, as one mark. */
function shiftMarks(shifts, scale, bottom) {
  const marks = [];
  for (const shift of shifts) {
    const x = scale.at(shift.at);
    const last = marks.at(-1);
    if (last && Math.abs(last.x - x) < 9) {
      last.all += 1;
    } else {
      marks.push({ x, newest: shift, all: 1 });
    }
  }
  return marks.map((mark) => shiftMark(mark, bottom));
}

function shiftMark({ x, newest, all }, bottom) {
  const kinds = newest.kinds.map(words).join(', ');
  const text = `${all === 1 ? 'Shift' : `${count(all, 'shift')}, the newest`} on ${day(newest.at)}: ${newest.holder.name}, ${kinds}`;
  return svg`<a class="shift-mark" href=${statementLink(newest.statement)} aria-label=${text}><title>${text}</title>
    <line x1=${x} x2=${x} y1=${TOP} y2=${bottom} />
    <path d="M${x} ${TOP - 5} l5 5 l-5 5 l-5 -5 z" /></a>`;
}

function describe(dated, shifts) {
  const newest = dated[0];
  return `${count(dated.length, 'dated statement')} from ${day(dated.at(-1).statedAt)} to ${day(newest.statedAt)}, ${count(shifts.length, 'shift')}. The newest: ${likelihoodText(newest.likelihood, newest.polarity)}, ${span(newest.horizon)}. The table below has each.`;
}
