// Who endorsed or disputed a statement, in their words.

import { html, nothing } from '../core/html.js';
import { evidenceLink } from '../core/links.js';
import { actor } from './names.js';

export function backers(statements) {
  return statements.length === 0 ? nothing : html`<ul class="backers" aria-label="Answers to it">
    ${statements.map(
      (one) => html`<li>
        <span class="backing">${one.backing?.kind === 'REJECTS' ? 'disputed' : 'endorsed'} by</span> ${actor(one.holder)}:
        <a href=${evidenceLink(one)}><q><bdi>${one.evidence.text}</bdi></q></a>
      </li>`,
    )}
  </ul>`;
}
