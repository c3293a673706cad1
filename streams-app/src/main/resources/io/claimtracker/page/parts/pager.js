// Which part of a list that is already here is shown.

import { html, nothing } from '../core/html.js';
import { changed } from '../core/router.js';

/**
 * The part of a list that a page shows.
 *
 * @template T
 * @param {T[]} items
 * @param {number} page from 1 on; one too high gives the last
 * @param {number} size
 */
export function part(items, page, size) {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(Math.max(1, page || 1), pages);
  return { at, pages, items: items.slice((at - 1) * size, at * size), begin: (at - 1) * size, total: items.length };
}

/** Links to the parts before and after; the parameter of the URL is named. */
export function pager(shown, name, what) {
  const { at, pages, begin, items, total } = shown;
  if (pages < 2) {
    return nothing;
  }
  const link = (page, text, relation) =>
    page < 1 || page > pages
      ? html`<span class="off">${text}</span>`
      : html`<a rel=${relation} href=${changed({ [name]: page === 1 ? null : String(page) })}>${text}</a>`;
  return html`<nav class="pager" aria-label="Pages of ${what}">
    ${link(at - 1, '← before', 'prev')}
    <span>${(begin + 1).toLocaleString('en-GB')}–${(begin + items.length).toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}</span>
    ${link(at + 1, 'after →', 'next')}
  </nav>`;
}
