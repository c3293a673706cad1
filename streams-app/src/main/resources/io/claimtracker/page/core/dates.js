// Days as the API has them (ISO 8601, UTC), as numbers to reckon with, and as words.

const DAY = 86_400_000;
const LONG = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** The number of days since 1970-01-01 of a date, or of the UTC day of an instant. */
export function dayNumber(iso) {
  return Math.floor(Date.parse(iso.slice(0, 10)) / DAY);
}

/** The date of a number of days. */
export function isoDay(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

export function today() {
  return new Date().toISOString().slice(0, 10);
}

/** @returns {boolean} whether this is a date such as 2021-09-29 */
export function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text));
}

/** @returns {boolean} whether this is a date, or an instant such as 2021-09-29T14:00:00Z */
export function isTime(text) {
  return isDay(text) || (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(text ?? '') && !Number.isNaN(Date.parse(text)));
}

/** Whether an instant is not after a time; a date is until its end. */
export function isBy(iso, time) {
  return isDay(time) ? iso.slice(0, 10) <= time : Date.parse(iso) <= Date.parse(time);
}

/** A date or an instant in words. */
export function time(text) {
  return isDay(text) ? day(text) : instant(text);
}

/** 29 Sept 2021; a dash where there is none. */
export function day(iso) {
  return iso ? LONG.format(Date.parse(iso.slice(0, 10))) : '–';
}

/** 29 Sept 2021, 14:00 UTC. */
export function instant(iso) {
  return iso ? `${TIME.format(Date.parse(iso))} UTC` : '–';
}

/** A window of dates in words; a null bound is open. */
export function span(horizon) {
  if (!horizon) {
    return 'no window';
  }
  const { from, to } = horizon;
  if (from && to) {
    return from === to ? day(from) : `${day(from)} – ${day(to)}`;
  }
  if (from) {
    return `from ${day(from)}`;
  }
  return to ? `until ${day(to)}` : 'an undated window';
}
