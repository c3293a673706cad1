// The two times of a view: as of which day, and as known on which day.

import { isDay, isoDay, isTime, today, dayNumber } from '../core/dates.js';
import { html, nothing } from '../core/html.js';
import { timeControl } from './time-control.js';

/**
 * @param {(parameters: object, replace: boolean) => void} changeTimes is given what changes; while a slider is dragged,
 *     all but the first change replaces the one before in the history
 */
export function timeControls(changeTimes) {
  let dragged = false;
  const choose = (name) => (value, dragging) => {
    changeTimes({ [name]: value }, dragged);
    dragged = dragging;
  };
  return ({ asOf, knownAt, statements }) => {
    const last = today();
    return html`${wrong('asOf')} ${wrong('knownAt')}
      <section class="times" aria-label="Times">
      ${timeControl({
        name: 'asOf',
        label: 'As of',
        exact: false,
        help: 'what was held on that day, by when it was stated',
        value: asOf,
        first: earliest(statements, 'statedAt', last, asOf),
        last,
        choose: choose('asOf'),
      })}
      ${timeControl({
        name: 'knownAt',
        label: 'As known on',
        exact: true,
        help: 'without what was recorded, corrected or withdrawn later',
        value: knownAt,
        first: earliest(statements, 'recordedAt', last, knownAt),
        last,
        choose: choose('knownAt'),
      })}
    </section>`;
  };
}

/** A URL may have been typed. */
function wrong(name) {
  const given = new URLSearchParams(location.search).get(name);
  return given === null || (name === 'asOf' ? isDay(given) : isTime(given))
    ? nothing
    : html`<p class="notice">${name} is “<bdi>${given}</bdi>”, which is no date such as 2021-09-29; this is how things stand now.</p>`;
}

/** A day before all that is on record, a year ago where nothing is. */
function earliest(statements, member, last, chosen) {
  let first = chosen?.slice(0, 10) ?? last;
  for (const statement of statements) {
    const at = statement[member];
    if (at && at.slice(0, 10) < first) {
      first = at.slice(0, 10);
    }
  }
  return first === last ? isoDay(dayNumber(last) - 365) : isoDay(dayNumber(first) - 7);
}
