// An article: its text with the spans of its statements, and the reading of each beside it.

import { day, instant } from '../core/dates.js';
import { html, nothing } from '../core/html.js';
import { articleLink, evidenceLink, webLink } from '../core/links.js';
import { failure, waiting } from '../core/page.js';
import { go } from '../core/router.js';
import { count, words } from '../core/words.js';
import { backers } from '../parts/backers.js';
import { markedText } from '../parts/marked-text.js';
import { reading } from '../parts/reading.js';

export function open(page, first) {
  let place = first;
  let article = null;
  let asked = null;
  let error = null;
  let pointed = -1;
  let backing = null;

  const selected = () => article?.statements.findIndex(({ id }) => id === place.hash) ?? -1;

  const load = () =>
    page.run(
      'article',
      async (signal) => {
        error = null;
        const id = place.query.get('statement');
        if (id) {
          const statement = await page.get(`/v1/statements/${encodeURIComponent(id)}`, {}, signal);
          go(evidenceLink(statement), { replace: true });
          return;
        }
        const uri = place.query.get('uri') ?? '';
        const version = place.query.get('version');
        asked = `${uri}\n${version}`;
        article = await page.get('/v1/article', { uri, version }, signal);
        draw();
        page.announce(`${article.title ?? article.uri}: ${count(article.statements.length, 'statement')}`);
        reveal();
        loadBacking();
      },
      (thrown) => {
        error = thrown;
        draw();
      },
    );

  /** Who answered the statement that is selected. */
  const loadBacking = () => {
    const at = selected();
    const one = article?.statements[at];
    backing = null;
    if (!one) {
      return;
    }
    page.run(
      'backing',
      async (signal) => {
        const { items } = await page.get(`/v1/statements/${encodeURIComponent(one.id)}/backing`, {}, signal);
        backing = { id: one.id, items };
        draw();
      },
      () => {},
    );
  };

  const hrefOf = (at) => evidenceLink({ ...article.statements[at], evidence: { uri: article.uri, version: place.query.get('version') } });

  const point = (at) => {
    if (at !== pointed) {
      pointed = at;
      draw();
    }
  };
  const select = (at) => go(hrefOf(at));

  function draw() {
    if (error) {
      page.title('Article');
      page.draw(failure(error, load));
      return;
    }
    if (!article) {
      page.draw(waiting('the article'));
      return;
    }
    page.title(article.title ?? article.uri);
    const at = selected();
    page.draw(html`
      <div class="article-view">
        <article class="article" aria-labelledby="article-title">
          ${head()}
          ${article.status === 'CANCELED' ? html`<p class="notice">The outlet withdrew this article; what it said no longer counts.</p>` : nothing}
          ${article.status === 'USABLE' && !article.inForce ? superseded() : nothing}
          ${article.body === null
            ? html`<p class="empty">This edition has no text.</p>`
            : markedText(article.body, article.statements, { selected: at, pointed, point, select, href: hrefOf })}
        </article>
        <section class="readings" aria-labelledby="readings-title">
          <h2 id="readings-title">${count(article.statements.length, 'statement')}</h2>
          <p class="text-key" aria-hidden="true"><span class="span source">source</span> <span class="span cue">cue</span> <span class="span content">content</span></p>
          <ol>
            ${article.statements.map((one, number) => card(one, number, at))}
          </ol>
        </section>
      </div>
    `);
  }

  function head() {
    const link = webLink(article.url);
    return html`<header>
      <h1 id="article-title"><bdi>${article.title ?? article.uri}</bdi></h1>
      <p class="byline">
        ${article.outlet ? html`<span><bdi>${article.outlet}</bdi></span>` : nothing}
        ${article.published ? html`<time datetime=${article.published}>${day(article.published)}</time>` : nothing}
        <span>edition ${article.version ?? 'without a number'}, recorded ${instant(article.recordedAt)}</span>
        ${article.url ? (link ? html`<a href=${link} rel="noopener noreferrer" target="_blank">where it was published</a>` : html`<bdi class="aside">${article.url}</bdi>`) : nothing}
      </p>
      <p class="aside uri"><bdi>${article.uri}</bdi></p>
    </header>`;
  }

  function superseded() {
    return html`<p class="notice">This is not the edition in force: a later one has taken its place, or the outlet withdrew the article.
      What it says counts only as far as <a href=${articleLink(article.uri)}>the edition in force</a>, if there is one, says it too.</p>`;
  }

  function card(one, number, at) {
    const current = number === at;
    return html`<li
      class="reading ${current ? 'selected' : ''} ${number === pointed ? 'pointed' : ''}"
      id="reading-${number}"
      aria-current=${current ? 'true' : nothing}
      @mouseenter=${() => point(number)}
      @mouseleave=${() => point(-1)}
      @focusin=${() => point(number)}
      @focusout=${() => point(-1)}
    >
      <p class="reading-head">
        <a class="mark-number" href=${hrefOf(number)} aria-label="Select statement ${number + 1}">${number + 1}</a>
        <a class="aside" href=${`${hrefOf(number)}`} @click=${(event) => toText(event, number)}>show in the text</a>
      </p>
      ${reading(one)} ${current && backing?.id === one.id ? backers(backing.items) : nothing}
    </li>`;
  }

  function toText(event, number) {
    event.preventDefault();
    event.stopPropagation();
    go(hrefOf(number));
    const mark = document.getElementById(`mark-${number}`);
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  }

  /** Brings what is selected into sight, in the text and beside it. */
  function reveal() {
    const at = selected();
    if (at >= 0) {
      document.getElementById(`reading-${at}`)?.scrollIntoView({ block: 'nearest' });
      document.getElementById(`mark-${at}`)?.scrollIntoView({ block: 'center' });
    }
  }

  draw();
  load();
  return {
    update(to) {
      place = to;
      if (place.query.get('statement') || asked !== `${place.query.get('uri') ?? ''}\n${place.query.get('version')}`) {
        load();
      } else {
        draw();
        reveal();
        loadBacking();
      }
    },
  };
}
