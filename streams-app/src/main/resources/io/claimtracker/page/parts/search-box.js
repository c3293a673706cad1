// The search box of every view: a combobox (ARIA 1.2) with actors and issues as one types.

import { question, send } from '../core/api.js';
import { html, nothing, render } from '../core/html.js';
import { actorLink, issueLink, searchLink } from '../core/links.js';
import { go } from '../core/router.js';
import { words } from '../core/words.js';
import { whereThereIsMore } from './names.js';

const EACH = 6;
const PAUSE = 120;
const LONGEST = 200;

/** Suggestions for what was typed; a route that is not there gives none. */
async function suggestions(text, signal) {
  const ask = async (path) => {
    try {
      const response = await send(question(path, { q: text, limit: EACH }), { signal });
      return (await response.json()).items;
    } catch (error) {
      if (signal.aborted) {
        throw error;
      }
      return [];
    }
  };
  const [actors, issues] = await Promise.all([ask('/v1/actors'), ask('/v1/issues')]);
  return [
    ...actors.map((one) => ({ href: actorLink(one.id, whereThereIsMore(one)), text: one.name, aside: words(one.type) })),
    ...issues.map(({ id, label }) => ({ href: issueLink(id), text: label || id, aside: 'issue' })),
  ];
}

/** Draws the box into an element. */
export function searchBox(root) {
  let options = [];
  let active = -1;
  let open = false;
  let typing = 0;
  let asked = new AbortController();

  const close = () => {
    open = false;
    active = -1;
    draw();
  };

  const typed = (event) => {
    const text = event.target.value.trim();
    clearTimeout(typing);
    asked.abort();
    if (!text) {
      options = [];
      close();
      return;
    }
    typing = setTimeout(() => look(text), PAUSE);
  };

  const look = async (text) => {
    asked = new AbortController();
    const { signal } = asked;
    const found = await suggestions(text, signal).catch(() => null);
    if (found && !signal.aborted) {
      options = found;
      open = true;
      active = -1;
      draw();
    }
  };

  const choose = (href) => {
    clearTimeout(typing);
    asked.abort();
    close();
    root.querySelector('input').blur();
    go(href);
  };

  const pressed = (event) => {
    if (event.key === 'Escape') {
      close();
    } else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      active = (active + step + (active < 0 && step < 0 ? 1 : 0) + options.length) % options.length;
      draw();
      root.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    }
  };

  const submitted = (event) => {
    event.preventDefault();
    const text = event.target.elements.q.value.trim();
    if (active >= 0) {
      choose(options[active].href);
    } else if (text) {
      choose(searchLink(text));
    }
  };

  const option = ({ href, text, aside }, at) => html`<li
    id="suggestion-${at}"
    role="option"
    aria-selected=${at === active ? 'true' : 'false'}
    @mousedown=${(event) => {
      event.preventDefault();
      choose(href);
    }}
  >
    <bdi>${text}</bdi> <span class="aside">${aside}</span>
  </li>`;

  const draw = () =>
    render(
      html`<form action="/search" @submit=${submitted}>
        <label class="unseen" for="q">Search actors and issues</label>
        <input
          id="q"
          name="q"
          type="search"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          maxlength=${LONGEST}
          placeholder="Search actors and issues"
          aria-autocomplete="list"
          aria-controls="suggestions"
          aria-expanded=${open ? 'true' : 'false'}
          aria-activedescendant=${active >= 0 ? `suggestion-${active}` : nothing}
          @input=${typed}
          @keydown=${pressed}
          @blur=${close}
        />
        <ul id="suggestions" role="listbox" aria-label="Suggestions" ?hidden=${!open}>
          ${options.length > 0
            ? options.map(option)
            : html`<li class="aside" role="option" aria-disabled="true" aria-selected="false">Nothing of that name</li>`}
        </ul>
      </form>`,
      root,
    );

  document.addEventListener('keydown', (event) => {
    const writing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
    if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      root.querySelector('input').focus();
    }
  });
  draw();
}
