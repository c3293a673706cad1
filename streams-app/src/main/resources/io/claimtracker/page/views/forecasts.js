// Forecasts by state, the first window to end first; how one actor's turned out; and recording what became of one.

import { day, dayNumber, isDay, isoDay, span, today } from '../core/dates.js';
import { html, nothing } from '../core/html.js';
import { actorLink, evidenceLink, webLink } from '../core/links.js';
import { failure, waiting } from '../core/page.js';
import { changed, go } from '../core/router.js';
import { count, words } from '../core/words.js';
import { calibration } from '../figures/calibration.js';
import { forecastLine } from '../figures/forecast-line.js';
import { sparklineAxis } from '../figures/sparkline.js';
import { around, timeScale } from '../figures/time-scale.js';
import { legend, likelihood } from '../parts/likelihood.js';
import { actor, issue } from '../parts/names.js';
import { outcomeForm } from '../parts/outcome-form.js';

const ROWS = 50;
const SOON = 90;

const STATES = [
  { state: '', name: 'All' },
  { state: 'pending', name: 'Pending', help: 'Their window is yet to begin.' },
  { state: 'open', name: 'Open', help: 'Today is in their window.' },
  { state: 'due', name: 'Due', help: `Open, and their window ends within ${SOON} days.` },
  { state: 'expired', name: 'Expired', help: 'Their window is over, and nobody has recorded what became of them.' },
  { state: 'resolved', name: 'Resolved', help: 'It is on record what became of them.' },
];

const OUTCOMES = { HAPPENED: 'happened', DID_NOT_HAPPEN: 'did not happen', CANNOT_BE_TOLD: 'cannot be told' };

export function open(page, first) {
  let place = first;
  let list = null;
  let error = null;
  let record = null;
  let recordError = null;

  const asked = () => ({
    state: STATES.find(({ state }) => state === place.query.get('state'))?.state ?? '',
    actor: place.query.get('actor') ?? '',
    from: isDay(place.query.get('from')) ? place.query.get('from') : '',
    to: isDay(place.query.get('to')) ? place.query.get('to') : '',
    cursor: place.query.get('cursor') ?? '',
  });

  const load = () =>
    page.run(
      'forecasts',
      async (signal) => {
        error = null;
        const { state, ...others } = asked();
        const answer = await page.get('/v1/forecasts', { ...others, state: state === 'due' ? 'open' : state, limit: ROWS }, signal);
        list = state === 'due' ? due(answer) : answer;
        draw();
        page.announce(count(list.items.length, 'forecast'));
      },
      (thrown) => {
        error = thrown;
        draw();
      },
    );

  const loadRecord = () => {
    const { actor: id } = asked();
    record = null;
    recordError = null;
    if (id) {
      page.run(
        'record',
        async (signal) => {
          record = await page.get(`/v1/actors/${encodeURIComponent(id)}/record`, {}, signal);
          draw();
        },
        (thrown) => {
          recordError = thrown;
          draw();
        },
      );
    }
  };

  /** They come by the end of their window, so after the first that is late, all are. */
  function due(answer) {
    const last = isoDay(dayNumber(today()) + SOON);
    const items = answer.items.filter(({ statement }) => statement.horizon.to !== null && statement.horizon.to <= last);
    return { ...answer, items, next: items.length < answer.items.length ? null : answer.next };
  }

  const outcome = outcomeForm(page, () => draw(), () => {
    go(changed({ record: null }), { replace: true });
    load();
    loadRecord();
  });

  function draw() {
    const { state, actor: id } = asked();
    const name = list?.items.find(({ statement }) => statement.holder.id === id)?.statement.holder.name ?? id;
    const tab = STATES.find((one) => one.state === state);
    page.title(id ? `Forecasts of ${name}` : `${tab.name} forecasts`);
    page.draw(html`
      <header class="head"><h1>Forecasts${id ? html` of <bdi>${name}</bdi>` : nothing}</h1>
        ${id ? html`<p class="panel-links"><a href=${actorLink(id)}>their positions</a> <a href=${changed({ actor: null, cursor: null, record: null })}>everybody's forecasts</a></p>` : nothing}
      </header>
      ${id ? html`<section class="panel" aria-labelledby="record-title"><h2 id="record-title">Track record</h2>
        ${recordError ? failure(recordError, loadRecord) : record ? calibration(record) : waiting('the track record')}</section>` : nothing}
      ${outcome(place.query.get('record') || null, changed({ record: null }))}
      <nav class="switch" aria-label="State">
        ${STATES.map((one) => html`<a href=${changed({ state: one.state, cursor: null, record: null })} aria-current=${one.state === state ? 'true' : nothing}>${one.name}</a>`)}
      </nav>
      <section class="panel" aria-labelledby="list-title">
        <div class="panel-head">
          <h2 id="list-title">${tab.name}</h2>
          ${filters()}
        </div>
        ${tab.help ? html`<p class="aside">${tab.help}</p>` : nothing}
        ${error ? failure(error, load) : list ? table() : waiting('forecasts')}
        <details class="key"><summary>What the colours and shapes mean</summary>${legend()}</details>
      </section>
    `);
  }

  function filters() {
    const { from, to } = asked();
    const choose = (name) => (event) => go(changed({ [name]: event.target.value, cursor: null }));
    return html`<div class="filters" role="group" aria-label="Windows that reach into">
      <label>Windows from <input type="date" .value=${from} @change=${choose('from')} /></label>
      <label>to <input type="date" .value=${to} @change=${choose('to')} /></label>
    </div>`;
  }

  function table() {
    if (list.items.length === 0) {
      return html`<p class="empty">None.</p>`;
    }
    const now = dayNumber(today());
    const scale = page.width >= 860 ? scaleOf(now) : null;
    return html`<table class="forecasts stacked" role="table">
        <caption>
          ${count(list.items.length, 'forecast')}${list.next || asked().cursor ? ' on this page' : ''}, the first window to end first
        </caption>
        <thead role="rowgroup">
          <tr role="row"><th scope="col" role="columnheader">Window</th>${scale ? html`<th scope="col" role="columnheader" class="over-time"><span class="unseen">As a bar</span>${sparklineAxis(scale)}</th>` : nothing}<th scope="col" role="columnheader">Holder</th><th scope="col" role="columnheader">Issue and words</th><th scope="col" role="columnheader">Likelihood</th><th scope="col" role="columnheader">State</th></tr>
        </thead>
        <tbody role="rowgroup">
          ${list.items.map((one) => row(one, scale, now))}
        </tbody>
      </table>
      <nav class="pager" aria-label="Pages of forecasts">
        ${asked().cursor ? html`<a href=${changed({ cursor: null })}>← first</a>` : nothing} <span></span>
        ${list.next ? html`<a rel="next" href=${changed({ cursor: list.next })}>after →</a>` : nothing}
      </nav>`;
  }

  function row({ id, state, resolution, brier, statement }, scale, now) {
    return html`<tr role="row">
      <td role="cell" class="window">${span(statement.horizon)}<br /><q class="phrase">${statement.horizon.phrase}</q></td>
      ${scale ? html`<td role="cell" class="over-time">${forecastLine(statement, scale, now)}</td>` : nothing}
      <td role="cell">${actor(statement.holder)}</td>
      <td role="cell" class="words">${issue(statement.issue)}<br /><a class="aside" href=${evidenceLink(statement)}><q><bdi>${statement.evidence.text}</bdi></q></a></td>
      <td role="cell">${likelihood(statement)}</td>
      <td role="cell"><span class="state state-${state}">${words(state)}</span>${resolution ? outcomeWords(resolution, brier) : nothing} ${state === 'PENDING' ? nothing : toRecord(id, resolution, statement)}</td>
    </tr>`;
  }

  function toRecord(id, resolution, statement) {
    const words = resolution ? 'correct' : 'record outcome';
    return html`<a class="aside to-record" href=${changed({ record: id })} aria-label="${words}: ${statement.holder.name}, ${statement.issue.label}">${words}</a>`;
  }

  function outcomeWords({ outcome: what, at, source }, brier) {
    const link = webLink(source);
    return html`<div class="outcome-words">${OUTCOMES[what] ?? words(what)}, ${day(at)}${brier === null ? '' : `, Brier ${brier.toFixed(2)}`}
      ${link ? html`<a href=${link} rel="noopener noreferrer" target="_blank">source</a>` : html`<bdi class="aside">${source}</bdi>`}</div>`;
  }

  function scaleOf(now) {
    const numbers = [];
    for (const { statement } of list.items) {
      for (const at of [statement.statedAt, statement.horizon.from, statement.horizon.to]) {
        if (at) {
          numbers.push(Math.min(dayNumber(at), now + 3660));
        }
      }
    }
    return timeScale(...around(numbers, now), 0, 240);
  }

  draw();
  load();
  loadRecord();
  return {
    update(to) {
      const before = asked();
      place = to;
      const after = asked();
      if (JSON.stringify(before) !== JSON.stringify(after)) {
        load();
      }
      if (before.actor !== after.actor) {
        loadRecord();
      }
      draw();
    },
    resize: draw,
  };
}
