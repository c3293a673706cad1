// A day to choose: a slider to feel how things moved, a date field to be exact, and a way back to now.

import { day, dayNumber, isDay, isoDay } from '../core/dates.js';
import { html, nothing } from '../core/html.js';

/**
 * @param {object} control
 * @param {string} control.name of the URL's parameter, such as asOf
 * @param {string} control.label in a word or two
 * @param {string} control.help what it does
 * @param {string | null} control.value the day chosen; null for now
 * @param {string} control.first the first day that the slider reaches
 * @param {string} control.last the last one, which stands for now
 * @param {(value: string | null, dragging: boolean) => void} control.choose
 */
export function timeControl({ name, label, help, value, first, last, choose }) {
  const shown = value ?? last;
  const slid = (event, dragging) => {
    const chosen = isoDay(Number(event.target.value));
    choose(chosen >= last ? null : chosen, dragging);
  };
  const typed = (event) => {
    if (event.target.value === '' || isDay(event.target.value)) {
      choose(event.target.value || null, false);
    }
  };
  return html`<div class="time-control" role="group" aria-labelledby="label-${name}">
    <div class="time-head">
      <span id="label-${name}" class="time-label">${label}</span>
      <input type="date" id="date-${name}" aria-label="${label}: date" .value=${value ?? ''} @change=${typed} />
      <button type="button" class="plain now" ?disabled=${value === null} @click=${() => choose(null, false)}>now</button>
    </div>
    <input
      type="range"
      id="slide-${name}"
      aria-label="${label}: slider"
      aria-describedby="help-${name}"
      aria-valuetext=${value === null ? 'now' : day(shown)}
      min=${dayNumber(first)}
      max=${dayNumber(last)}
      step="1"
      .value=${String(Math.min(dayNumber(last), Math.max(dayNumber(first), dayNumber(shown))))}
      @input=${(event) => slid(event, true)}
      @change=${(event) => slid(event, false)}
    />
    <p class="time-help" id="help-${name}">${value === null ? html`now; ${help}` : html`<strong>${day(shown)}</strong>; ${help}`}${nothing}</p>
  </div>`;
}
