// Days to pixels, and the ticks between.

import { day, dayNumber, isoDay } from '../core/dates.js';
import { svg } from '../core/html.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Steps between ticks in months, small to large. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const ROOM = 62;

/** How much of what there is to see may be empty before today. */
const FAR = 0.35;

/**
 * @param {number} first day number at the left
 * @param {number} last day number at the right
 * @param {number} left pixel
 * @param {number} right pixel
 */
export function timeScale(first, last, left, right) {
  const days = Math.max(1, last - first);
  const x = (number) => left + ((number - first) / days) * (right - left);
  return { first, last, left, right, x, at: (iso) => x(dayNumber(iso)), ticks: ticks(first, last, x, right) };
}

function ticks(first, last, x, right) {
  const months = (last - first) / 30.4;
  const most = Math.max(2, Math.floor((x(last) - x(first)) / ROOM));
  const step = STEPS.find((one) => months / one <= most) ?? 2400;
  if (step === 1 && months < 2) {
    return dayTicks(first, last, x, most);
  }
  const begin = new Date(first * 86_400_000);
  let month = Math.ceil((begin.getUTCFullYear() * 12 + begin.getUTCMonth() + (begin.getUTCDate() > 1 ? 1 : 0)) / step) * step;
  const found = [];
  for (; found.length < 200; month += step) {
    const date = new Date(Date.UTC(2000, 0, 1));
    date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    const number = Math.round(date.getTime() / 86_400_000);
    if (number > last) {
      return found;
    }
    const year = String(Math.floor(month / 12));
    found.push({ x: x(number), label: month % 12 === 0 ? year : `${MONTHS[month % 12]} ${step < 12 && right - x(first) < 500 ? year.slice(2) : ''}`.trim(), strong: month % 12 === 0 });
  }
  return found;
}

function dayTicks(first, last, x, most) {
  const step = Math.max(1, Math.ceil((last - first) / most));
  const found = [];
  for (let number = first; number <= last; number += step) {
    const iso = isoDay(number);
    found.push({ x: x(number), label: `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]}`, strong: false });
  }
  return found;
}

/**
 * A range of day numbers around some, a little wider than they are. Today is in it unless it lies so far behind that what
 * there is to see would be squeezed; its line then stands at the edge.
 */
export function around(numbers, today, least = 60) {
  const first = numbers.reduce((a, b) => Math.min(a, b), today);
  const last = numbers.reduce((a, b) => Math.max(a, b), numbers.length > 0 ? -Infinity : today);
  const reach = Math.max(last - first, least);
  const margin = Math.max((least - (last - first)) / 2, reach * 0.03, 5);
  const until = today <= last ? last : today - last < reach * FAR ? today : last + reach * 0.06;
  return [Math.floor(first - margin), Math.ceil(until + margin)];
}

/** The axis at the top of a figure, with a grid down through it. */
export function axis(scale, top, bottom) {
  return svg`<g class="axis">
    ${scale.ticks.map(
      (tick) => svg`<line class=${tick.strong ? 'grid strong' : 'grid'} x1=${tick.x} x2=${tick.x} y1=${top} y2=${bottom} />
        <text x=${tick.x} y=${top - 6} text-anchor="middle" class=${tick.strong ? 'strong' : ''}>${tick.label}</text>`,
    )}
  </g>`;
}

/** A line down through a figure at a day, with a word at its foot. */
export function dayLine(scale, number, top, bottom, kind, label) {
  if (number < scale.first) {
    return svg``;
  }
  const beyond = number > scale.last;
  const x = beyond ? scale.right : scale.x(number);
  const anchor = x > scale.right - 60 ? 'end' : x < scale.left + 40 ? 'start' : 'middle';
  return svg`<g class="day-line ${kind}${beyond ? ' beyond' : ''}"><line x1=${x} x2=${x} y1=${top} y2=${bottom} />
    <text x=${x} y=${bottom + 13} text-anchor=${anchor}>${label}${beyond ? `, ${day(isoDay(number))} →` : ''}</text></g>`;
}
