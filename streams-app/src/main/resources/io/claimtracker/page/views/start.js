// The start: what this is, who is in it, and what moved last.

import { html, nothing } from '../core/html.js';
import { failure, waiting } from '../core/page.js';
import { changed, go } from '../core/router.js';
import { count } from '../core/words.js';
import { actor, actorType, whereThereIsMore } from '../parts/names.js';
import { pager, part } from '../parts/pager.js';
import { shiftLine } from '../parts/shift-line.js';

const ACTORS = 500;
const ROWS = 20;
const SHIFTS = 8;

export function open(page, first) {
  let place = first;
  let actors = null;
  let actorsError = null;
  let shifts = null;
  let shiftsError = null;

  const loadActors = () =>
    page.run(
      'actors',
      async (signal) => {
        actorsError = null;
        actors = await page.get('/v1/actors', { limit: ACTORS }, signal);
        draw();
      },
      (thrown) => {
        actorsError = thrown;
        draw();
      },
    );

  const loadShifts = () =>
    page.run(
      'shifts',
      async (signal) => {
        shiftsError = null;
        shifts = (await page.get('/v1/shifts', { limit: SHIFTS }, signal)).items;
        draw();
      },
      (thrown) => {
        shiftsError = thrown;
        draw();
      },
    );

  function draw() {
    page.title('');
    page.draw(html`
      <header class="head hero">
        <h1>Who holds what position on what</h1>
        <p>since when, how sure, until when – and in which words. Every figure leads to the article it rests on.</p>
      </header>
      <div class="columns">
        <section class="panel" aria-labelledby="moved-title">
          <div class="panel-head"><h2 id="moved-title">What moved last</h2><p class="panel-links"><a href="/live">as it happens</a></p></div>
          ${shiftsError
            ? failure(shiftsError, loadShifts)
            : shifts
              ? shifts.length > 0
                ? shifts.map(shiftLine)
                : html`<p class="empty">No position has changed yet.</p>`
              : waiting('shifts')}
        </section>
        <section class="panel" aria-labelledby="actors-title">
          <div class="panel-head">
            <h2 id="actors-title">Actors</h2>
            <label class="find">Find <input type="search" .value=${place.query.get('find') ?? ''} @input=${find} /></label>
          </div>
          ${actorsError ? failure(actorsError, loadActors) : actors ? table() : waiting('actors')}
        </section>
      </div>
    `);
  }

  function table() {
    const wanted = (place.query.get('find') ?? '').trim().toLowerCase();
    const found = actors.items
      .filter(({ id, name }) => !wanted || `${name} ${id}`.toLowerCase().includes(wanted))
      .sort((a, b) => b.held + b.targeted - a.held - a.targeted || a.name.localeCompare(b.name));
    const shown = part(found, Number(place.query.get('page')), ROWS);
    const most = Math.max(1, ...actors.items.map((one) => Math.max(one.held, one.targeted)));
    return html`<table class="actors">
        <caption>
          ${count(found.length, 'actor')}${actors.next ? `, of the first ${ACTORS} by id; the search box finds all` : ''}, most statements first
        </caption>
        <thead><tr><th scope="col">Name</th><th scope="col" class="number">They say</th><th scope="col" class="number">About them</th></tr></thead>
        <tbody>
          ${shown.items.map(
            (one) => html`<tr>
              <th scope="row">${actor(one, whereThereIsMore(one))} ${actorType(one.type)}</th>
              <td class="number">${quantity(one.held, most, 'held')}</td>
              <td class="number">${quantity(one.targeted, most, 'targeted')}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${pager(shown, 'page', 'actors')}`;
  }

  function quantity(number, most, kind) {
    return html`<span class="quantity">${number === 0
        ? nothing
        : html`<svg viewBox="0 0 60 8" width="60" height="8" aria-hidden="true" focusable="false"><rect class=${kind} x=${60 - (number / most) * 60} y="1" width=${Math.max(1.5, (number / most) * 60)} height="6" rx="1" /></svg>`}
      ${number.toLocaleString('en-GB')}</span>`;
  }

  function find(event) {
    go(changed({ find: event.target.value, page: null }), { replace: true });
  }

  draw();
  loadActors();
  loadShifts();
  return {
    update(to) {
      place = to;
      draw();
    },
    resize: draw,
  };
}
