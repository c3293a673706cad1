// Names as links. They are isolated from the text around them, whatever direction they are written in.

import { html, nothing } from '../core/html.js';
import { actorLink, issueLink } from '../core/links.js';
import { words } from '../core/words.js';

export function actor({ id, name, anonymous }, parameters = {}) {
  return html`<a class="name" href=${actorLink(id, parameters)}><bdi>${name}</bdi></a>${anonymous
      ? html` <span class="aside">(unnamed)</span>`
      : nothing}`;
}

export function issue({ id, label }, parameters = {}) {
  return html`<a class="name" href=${issueLink(id, parameters)}><bdi>${label || id}</bdi></a>`;
}

export function actorType(type) {
  return html`<span class="type">${words(type)}</span>`;
}

/** The role to show an actor in first: as target where they say nothing themselves. */
export function whereThereIsMore({ held }) {
  return held === 0 ? { role: 'target' } : {};
}
