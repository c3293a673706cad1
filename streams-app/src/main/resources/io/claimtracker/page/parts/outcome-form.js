// Recording what became of a forecast: what, when that was settled, and where it is reported.

import { ApiError, send, sleep } from '../core/api.js';
import { span, today } from '../core/dates.js';
import { html, nothing } from '../core/html.js';
import { askForKey } from '../core/key.js';
import { failure, waiting } from '../core/page.js';
import { likelihood } from './likelihood.js';
import { actor, issue } from './names.js';

const CHOICES = [
  { outcome: 'HAPPENED', name: 'It happened' },
  { outcome: 'DID_NOT_HAPPEN', name: 'It did not happen' },
  { outcome: 'CANNOT_BE_TOLD', name: 'It cannot be told' },
];
const LONGEST_SOURCE = 2048;
const FORBIDDEN = 403;
const MOST = 500;
const PAUSE = 500;
const LOOKS = 20;

/**
 * @param {import('../core/page.js').Page} page
 * @param {() => void} draw draws the view anew
 * @param {() => void} done is told when what was recorded is in the views, or has not got there within ten seconds
 * @returns the form, as a function of the forecast's id (null for none) and of the URL to go to without it
 */
export function outcomeForm(page, draw, done) {
  let id = null;
  let forecast = null;
  let draft = {};
  let sending = false;
  let error = null;

  const path = () => `/v1/forecasts/${encodeURIComponent(id)}`;

  const open = (wanted) => {
    id = wanted;
    forecast = null;
    sending = false;
    error = null;
    page.run(
      'outcome',
      async (signal) => {
        if (id !== null) {
          forecast = await page.get(path(), {}, signal);
          const { outcome = '', at = '', source = '' } = forecast.resolution ?? {};
          draft = { outcome, at: at.slice(0, 10), source };
          draw();
          document.getElementById('outcome-title').scrollIntoView({ block: 'nearest' });
        }
      },
      failed,
    );
  };

  const failed = (thrown) => {
    sending = false;
    error = thrown;
    draw();
  };

  const record = (event) => {
    event.preventDefault();
    sending = true;
    error = null;
    draw();
    page.run(
      'outcome',
      async (signal) => {
        const headers = { 'Content-Type': 'application/json' };
        const response = await send(`${path()}/resolution`, { signal, method: 'POST', headers, body: JSON.stringify(draft) });
        const { recordedAt } = await response.json();
        await inTheViews(Date.parse(recordedAt), signal);
        if (!signal.aborted) {
          page.announce('Recorded');
          done();
        }
      },
      failed,
    );
  };

  /** Waits for what was recorded. It gets into the holder's list last, by way of two topics; windows sort that list. */
  const inTheViews = async (recordedAt, signal) => {
    const { holder, horizon } = forecast.statement;
    const near = { actor: holder.id, state: 'resolved', from: horizon.to ?? horizon.from, limit: MOST };
    for (let look = 0; look < LOOKS && !signal.aborted; look++) {
      const { items } = await page.get('/v1/forecasts', near, signal);
      if (items.some((one) => one.id === forecast.id && Date.parse(one.resolution.recordedAt) >= recordedAt)) {
        return;
      }
      await sleep(PAUSE, signal);
    }
  };

  const useAnotherKey = async () => {
    if (await askForKey(true)) {
      error = null;
      draw();
    }
  };

  const set = (name) => (event) => {
    draft = { ...draft, [name]: event.target.value };
  };

  function form(away) {
    const { statement } = forecast;
    return html`
      <p>${actor(statement.holder)} on ${issue(statement.issue)}, ${span(statement.horizon)}: ${likelihood(statement)}</p>
      <p class="aside"><q><bdi>${statement.evidence.text}</bdi></q></p>
      <form @submit=${record}>
        <fieldset>
          <legend>What became of the event itself within the window, whatever the forecast said of it</legend>
          ${CHOICES.map(
            ({ outcome, name }) =>
              html`<label><input type="radio" name="outcome" value=${outcome} required .checked=${draft.outcome === outcome} @change=${set('outcome')} /> ${name}</label>`,
          )}
        </fieldset>
        <label>
          <span>Settled on</span>
          <input type="date" name="at" required min=${statement.statedAt ?? nothing} max=${today()} .value=${draft.at} @input=${set('at')} />
        </label>
        <label>
          <span>Reported where: a link, or words</span>
          <input type="text" name="source" required maxlength=${LONGEST_SOURCE} autocomplete="off" .value=${draft.source} @input=${set('source')} />
        </label>
        ${error ? refusal() : nothing}
        <div class="buttons">
          <button type="submit" class="primary" ?disabled=${sending}>${sending ? 'Recording …' : 'Record'}</button>
          <a href=${away}>Cancel</a>
        </div>
      </form>
    `;
  }

  function refusal() {
    const keyMatters = error instanceof ApiError && error.status === FORBIDDEN;
    return html`${failure(error)} ${keyMatters ? html`<button type="button" class="plain" @click=${useAnotherKey}>Use another key</button>` : nothing}`;
  }

  return (wanted, away) => {
    if (wanted !== id) {
      open(wanted);
    }
    return id === null
      ? nothing
      : html`<section class="panel resolving" aria-labelledby="outcome-title">
          <div class="panel-head">
            <h2 id="outcome-title">What became of it</h2>
            <p class="panel-links"><a href=${away}>close</a></p>
          </div>
          ${forecast ? form(away) : error ? failure(error, () => open(id)) : waiting('the forecast')}
        </section>`;
  };
}
