// A time to choose: a slider to feel how things moved, a field to be exact, and a way back to now.

import { dayNumber, isDay, isoDay, isTime, time } from '../core/dates.js';
import { html } from '../core/html.js';

/**
 * @param {object} control
 * @param {string} control.name of the URL's parameter, such as asOf
 * @param {string} control.label in a word or two
 * @param {string} control.help what it does
 * @param {boolean} control.exact whether the time of day matters too
 * @param {string | null} control.value the day or instant chosen; null for now
 * @param {string} control.first the first day that the slider reaches
 * @param {string} control.last the last one, which stands for now
 * @param {(value: string | null, dragging: boolean) => void} control.choose
 */
export function timeControl({ name, label, help, exact, value, first, last, choose }) {
  const shown = value ?? last;
  const slid = (event, dragging) => {
    const chosen = isoDay(Number(event.target.value));
    choose(chosen >= last ? null : chosen, dragging);
  };
  const typed = (event) => {
    const chosen = exact ? ofField(event.target.value) : event.target.value;
    if (chosen === '' || isTime(chosen)) {
      choose(chosen || null, false);
    }
  };
  return html`<div class="time-control" role="group" aria-labelledby="label-${name}">
    <div class="time-head">
      <span id="label-${name}" class="time-label">${label}</span>
      <input
        type=${exact ? 'datetime-local' : 'date'}
        id="date-${name}"
        aria-label="${label}: ${exact ? 'date and time, UTC' : 'date'}"
        .value=${exact ? toField(value) : (value ?? '')}
        @change=${typed}
      />
      <button type="button" class="plain now" ?disabled=${value === null} @click=${() => choose(null, false)}>now</button>
    </div>
    <input
      type="range"
      id="slide-${name}"
      aria-label="${label}: slider"
      aria-describedby="help-${name}"
      aria-valuetext=${value === null ? 'now' : time(shown)}
      min=${dayNumber(first)}
      max=${dayNumber(last)}
      step="1"
      .value=${String(Math.min(dayNumber(last), Math.max(dayNumber(first), dayNumber(shown))))}
      @input=${(event) => slid(event, true)}
      @change=${(event) => slid(event, false)}
    />
    <p class="time-help" id="help-${name}">${value === null ? html`now; ${help}` : html`<strong>${time(shown)}</strong>; ${help}`}</p>
  </div>`;
}

/** A date field with a time of day, in UTC; the end of a day stands for the day. */
function toField(value) {
  return value === null ? '' : isDay(value) ? `${value}T23:59` : value.slice(0, 16);
}

function ofField(text) {
  return text === '' || text.endsWith('T23:59') ? text.slice(0, 10) : `${text.slice(0, 16)}Z`;
}

