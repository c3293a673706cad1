// An issue: who holds what on it, one above the other.

import { day, dayNumber, isDay, isTime, span, time, today } from '../core/dates.js';
import { html, nothing } from '../core/html.js';
import { actorLink, statementLink } from '../core/links.js';
import { failure, waiting } from '../core/page.js';
import { changed, go } from '../core/router.js';
import { count } from '../core/words.js';
import { holderWindows } from '../figures/holder-windows.js';
import { laneRank, sideOf, SIDES } from '../figures/lanes.js';
import { legend, likelihood } from '../parts/likelihood.js';
import { pager, part } from '../parts/pager.js';
import { spread } from '../parts/spread.js';
import { timeControls } from '../parts/time-controls.js';

const ROWS = 60;
const PAUSE = 120;

const WITHIN = {
  likelihood: (a, b) => laneRank(a) - laneRank(b) || byWindow(a, b),
  window: byWindow,
  name: (a, b) => a.holder.name.localeCompare(b.holder.name),
  stated: (a, b) => (b.statedAt ?? '').localeCompare(a.statedAt ?? ''),
};

function byWindow(a, b) {
  return (a.horizon?.to ?? (a.horizon ? '9998' : '9999')).localeCompare(b.horizon?.to ?? (b.horizon ? '9998' : '9999'));
}

export function open(page, first) {
  let place = first;
  let found = null;
  let error = null;
  let pause = 0;
  // Sliders keep the reach of everything seen, lest it shrink as one goes back in time.
  let seen = [];

  const asked = () => ({
    asOf: isDay(place.query.get('asOf')) ? place.query.get('asOf') : null,
    knownAt: isTime(place.query.get('knownAt')) ? place.query.get('knownAt') : null,
  });
  const path = `/v1/issues/${encodeURIComponent(place.id)}`;

  const load = () =>
    page.run(
      'issue',
      async (signal) => {
        const answer = await page.get(path, asked(), signal);
        found = answer;
        error = null;
        seen = [...seen, ...answer.positions].slice(-1000);
        draw();
        page.announce(`${answer.issue.label}: ${count(answer.holders, 'holder')}`);
      },
      (thrown) => {
        error = thrown;
        draw();
      },
    );

  const times = timeControls((parameters, replace) => go(changed({ ...parameters, page: null }), { replace }));

  function draw() {
    const { asOf, knownAt } = asked();
    page.title(found?.issue.label ?? place.id);
    page.draw(html`
      <header class="head">
        <h1><bdi>${found?.issue.label ?? place.id}</bdi> <span class="type">issue</span></h1>
        <p class="aside"><code>${place.id}</code></p>
      </header>
      ${times({ asOf, knownAt, statements: seen })}
      ${error ? failure(error, load) : found ? body(asOf, knownAt) : waiting('positions')}
    `);
  }

  function body(asOf, knownAt) {
    const order = WITHIN[place.query.get('sort')] ? place.query.get('sort') : 'likelihood';
    const sorted = [...found.positions].sort((a, b) => sideOf(a) - sideOf(b) || WITHIN[order](a, b));
    const shown = part(sorted, Number(place.query.get('page')), ROWS);
    return html`
      <section class="panel" aria-labelledby="who-title">
        <div class="panel-head">
          <h2 id="who-title">${count(found.holders, 'holder')}${found.complete ? '' : ' shown, and there are more'}</h2>
          <label class="find"
            >Order
            <select @change=${(event) => go(changed({ sort: event.target.value === 'likelihood' ? null : event.target.value, page: null }))}>
              ${Object.keys(WITHIN).map((key) => html`<option value=${key} ?selected=${key === order}>by ${key}</option>`)}
            </select></label
          >
        </div>
        ${contradiction(found.positions)}
        ${spread(found.spread.likelihoods, page.width - 34)}
        ${holderWindows(shown.items, { today: dayNumber(today()), asOf: asOf && dayNumber(asOf), times: { asOf, knownAt } }, page.width - 34)}
        ${pager(shown, 'page', 'holders')}
      </section>
      <section class="panel">
        ${table(shown.items, asOf, knownAt)}
        <details class="key"><summary>What the colours and shapes mean</summary>${legend()}</details>
      </section>
    `;
  }

  function table(positions, asOf, knownAt) {
    return html`<table class="positions">
      <caption>Who holds what${asOf ? `, as of ${day(asOf)}` : ''}${knownAt ? `, as known on ${time(knownAt)}` : ''}</caption>
      <thead>
        <tr><th scope="col">Holder</th><th scope="col">Likelihood</th><th scope="col">Window</th><th scope="col" class="wide">Since</th><th scope="col" class="wide">Last stated</th><th scope="col" class="wide number">Statements</th></tr>
      </thead>
      <tbody>
        ${positions.map(
          (one) => html`<tr>
            <th scope="row"><a href=${actorLink(one.holder.id, { asOf, knownAt, issue: one.issue.id })}><bdi>${one.holder.name}</bdi></a></th>
            <td>${likelihood(one)}</td>
            <td class="window">${one.horizon ? html`${span(one.horizon)} <q class="phrase">${one.horizon.phrase}</q>` : html`<span class="aside">–</span>`}</td>
            <td class="wide when">${day(one.since)}</td>
            <td class="wide when"><a href=${statementLink(one.statements[0])} title="The newest words it rests on">${day(one.statedAt)}</a></td>
            <td class="wide number">${one.statementCount}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  draw();
  load();
  return {
    update(to) {
      const before = JSON.stringify(asked());
      place = to;
      if (before !== JSON.stringify(asked())) {
        clearTimeout(pause);
        pause = setTimeout(load, PAUSE);
      }
      draw();
    },
    resize: draw,
  };
}

/** How many are on each side, where they are on more than one. */
function contradiction(positions) {
  const sides = SIDES.map(({ name }, at) => ({ name, holders: positions.filter((one) => sideOf(one) === at).length })).filter(({ holders }) => holders > 0);
  return sides.length < 2
    ? nothing
    : html`<p class="contradiction">${sides.map(({ name, holders }) => html`<span>${name}: <strong>${holders}</strong></span>`)}</p>`;
}
