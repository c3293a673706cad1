// Shifts as they happen: the newest there are, and above them each that comes.

import { follow } from '../core/events.js';
import { html, nothing } from '../core/html.js';
import { actorLink } from '../core/links.js';
import { failure, waiting } from '../core/page.js';
import { changed } from '../core/router.js';
import { count } from '../core/words.js';
import { shiftLine } from '../parts/shift-line.js';

const MOST = 200;
const FIRST = 50;

const STATES = {
  connecting: 'connecting …',
  open: 'live',
  waiting: 'the connection was lost; trying again',
  absent: 'this instance has no live events; reload for news',
};

export function open(page, place) {
  const actor = place.query.get('actor') ?? '';
  let shifts = null;
  let error = null;
  let state = 'connecting';
  let fresh = new Set();
  let paused = null;

  const load = () =>
    page.run(
      'shifts',
      async (signal) => {
        error = null;
        const { items } = await page.get('/v1/shifts', { actor, limit: FIRST }, signal);
        const ids = new Set(items.map(({ id }) => id));
        shifts = [...(shifts ?? []).filter(({ id }) => !ids.has(id)), ...items].slice(0, MOST);
        draw();
      },
      (thrown) => {
        error = thrown;
        draw();
      },
    );

  const came = (type, data) => {
    const others = (shifts ?? []).filter(({ id }) => id !== data.id);
    if (type === 'shift') {
      shifts = [data, ...others].slice(0, MOST);
      fresh = new Set([...fresh, data.id].slice(-MOST));
      page.announce(`Shift: ${data.holder.name} on ${data.issue.label}`);
    } else if (type === 'retracted') {
      shifts = others;
      page.announce('A shift no longer holds');
    }
    draw();
  };

  function draw() {
    page.title('Live');
    const shown = paused ?? shifts;
    const more = paused ? (shifts ?? []).filter((one) => !paused.includes(one)).length : 0;
    page.draw(html`
      <header class="head">
        <h1>Live</h1>
        <p class="live-state ${state}"><span class="live-dot" aria-hidden="true"></span> ${STATES[state]}
          <button type="button" aria-pressed=${paused ? 'true' : 'false'} @click=${pause}>${paused ? `Go on${more ? `, ${more} waiting` : ''}` : 'Hold'}</button>
        </p>
        ${actor ? html`<p class="panel-links">Those of <a href=${actorLink(actor)}><bdi>${actor}</bdi></a> · <a href=${changed({ actor: null })}>everybody's</a></p>` : nothing}
      </header>
      ${error ? failure(error, load) : nothing}
      <section class="panel" aria-labelledby="shifts-title">
        <h2 id="shifts-title">${shown ? count(shown.length, 'newest shift', 'newest shifts') : 'Shifts'}</h2>
        ${shown
          ? shown.length > 0
            ? shown.map((one) => html`<div class=${fresh.has(one.id) ? 'fresh' : ''} data-shift=${one.id}>${shiftLine(one)}</div>`)
            : html`<p class="empty">No position has changed yet.</p>`
          : waiting('shifts')}
      </section>
    `);
  }

  function pause() {
    paused = paused ? null : (shifts ?? []);
    draw();
  }

  draw();
  load();
  follow('/v1/shifts/stream', { actor }, {
    signal: page.signal,
    event: came,
    state(now) {
      // What came before there was a connection, the list has.
      if (now === 'open') {
        load();
      }
      state = now;
      draw();
    },
  });
  return {
    update(to) {
      if ((to.query.get('actor') ?? '') !== actor) {
        location.reload();
      }
    },
    resize: draw,
  };
}
