// Statements as a table: the same as the figure above it, in words.

import { day, span } from '../core/dates.js';
import { html, nothing } from '../core/html.js';
import { evidenceLink, statementLink } from '../core/links.js';
import { words } from '../core/words.js';
import { likelihood } from './likelihood.js';
import { actor } from './names.js';

/**
 * @param {object[]} statements
 * @param {string} caption
 * @param {boolean} holders whether to name whose each is
 */
export function statementTable(statements, caption, holders) {
  return html`<table class="statements stacked" role="table">
    <caption>${caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">Stated</th>
        ${holders ? html`<th scope="col" role="columnheader">Who</th>` : nothing}
        <th scope="col" role="columnheader">Likelihood</th>
        <th scope="col" role="columnheader">Window</th>
        <th scope="col" role="columnheader">Words</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${statements.map((one) => row(one, holders))}
    </tbody>
  </table>`;
}

function row(one, holders) {
  return html`<tr role="row">
    <td role="cell" class="when"><time datetime=${one.statedAt ?? nothing}>${day(one.statedAt)}</time><span class="aside"> ${words(one.kind)}</span></td>
    ${holders ? html`<td role="cell">${actor(one.holder)}</td>` : nothing}
    <td role="cell">${likelihood(one)}</td>
    <td role="cell">${one.horizon ? span(one.horizon) : html`<span class="aside">–</span>`}</td>
    <td role="cell" class="words">
      <a href=${evidenceLink(one)}><q><bdi>${one.evidence.text}</bdi></q></a>
      ${outlet(one)} ${backing(one)} ${one.withdrawnAt ? html`<span class="aside">withdrawn ${day(one.withdrawnAt)}</span>` : nothing}
    </td>
  </tr>`;
}

function outlet({ chain, appearances }) {
  const names = chain.map(({ name }) => name).join(' → ');
  const told = appearances > 1 ? `in ${appearances} articles` : '';
  return names || told
    ? html`<span class="aside"><bdi>${names}</bdi>${names && told ? ', ' : ''}${told}</span>`
    : nothing;
}

/** Whom it backs or disputes, and how it was taken up. */
export function backing({ backing: object, backedBy, id }) {
  const verb = object?.kind === 'REJECTS' ? 'disputes' : 'endorses';
  return html`${object
    ? html`<span class="backing">${verb} ${object.statement ? html`<a href=${statementLink(object.statement)}><bdi>${object.holder.name}</bdi></a>` : actor(object.holder)}</span>`
    : nothing}
  ${backedBy.endorses + backedBy.rejects > 0
    ? html`<a class="backing" href="${statementLink(id)}&backing=1"
        >${backedBy.endorses ? `endorsed ${backedBy.endorses}×` : ''}${backedBy.endorses && backedBy.rejects ? ', ' : ''}${backedBy.rejects ? `disputed ${backedBy.rejects}×` : ''}</a
      >`
    : nothing}`;
}
