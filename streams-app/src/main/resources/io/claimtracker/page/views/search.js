// What a search finds: actors and issues.

import { html, nothing } from '../core/html.js';
import { failure, waiting } from '../core/page.js';
import { count } from '../core/words.js';
import { actor, actorType, issue, whereThereIsMore } from '../parts/names.js';

const EACH = 100;

export function open(page, first) {
  let place = first;
  let actors = null;
  let issues = null;
  let error = null;

  const load = () =>
    page.run(
      'search',
      async (signal) => {
        error = null;
        const q = place.query.get('q') ?? '';
        const [foundActors, foundIssues] = await Promise.all([
          page.get('/v1/actors', { q, limit: EACH }, signal),
          // Search by issue is younger than this page; without it, actors are found alone.
          page.get('/v1/issues', { q, limit: EACH }, signal).catch(() => null),
        ]);
        signal.throwIfAborted();
        actors = foundActors;
        issues = foundIssues;
        draw();
        page.announce(`${count(actors.items.length, 'actor')}, ${count(issues?.items.length ?? 0, 'issue')}`);
      },
      (thrown) => {
        error = thrown;
        draw();
      },
    );

  function draw() {
    const q = place.query.get('q') ?? '';
    page.title(`Search: ${q}`);
    page.draw(html`
      <header class="head"><h1>Search: <bdi>${q}</bdi></h1></header>
      ${error
        ? failure(error, load)
        : actors === null
          ? waiting('what there is')
          : html`<div class="columns">
              ${section('Actors', actors, (one) => html`${actor(one, whereThereIsMore(one))} ${actorType(one.type)} <span class="aside">${count(one.held, 'statement')}, ${one.targeted.toLocaleString('en-GB')} about them</span>`)}
              ${issues
                ? section('Issues', issues, (one) => html`${issue(one)} <span class="aside">${count(one.holders, 'holder')}</span>`)
                : html`<section class="panel"><h2>Issues</h2><p class="aside">This instance does not find issues by name.</p></section>`}
            </div>`}
    `);
  }

  function section(title, { items, next }, line) {
    return html`<section class="panel">
      <h2>${title}</h2>
      ${items.length === 0 ? html`<p class="empty">None of that name.</p>` : html`<ul class="found">${items.map((one) => html`<li>${line(one)}</li>`)}</ul>`}
      ${next ? html`<p class="aside">There are more; a longer name finds fewer.</p>` : nothing}
    </section>`;
  }

  draw();
  load();
  return {
    update(to) {
      place = to;
      load();
      draw();
    },
    resize: draw,
  };
}
