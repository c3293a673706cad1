// What was read out of one statement: whose it is, about what, how sure, until when.

import { day, span } from '../core/dates.js';
import { html, nothing } from '../core/html.js';
import { actorLink } from '../core/links.js';
import { words } from '../core/words.js';
import { likelihood } from './likelihood.js';
import { actor, issue } from './names.js';
import { backing } from './statement-table.js';

export function reading(one) {
  return html`
    <p class="reading-who">
      ${actor(one.holder)}
      ${one.chain.length > 0 ? html`<span class="aside">by way of <bdi>${one.chain.map(({ name }) => name).join(' → ')}</bdi></span>` : nothing}
    </p>
    <p class="reading-issue">${issue(one.issue)} <a class="aside" href=${actorLink(one.holder.id, { issue: one.issue.id })}>their timeline on it</a></p>
    <p>${likelihood(one)}</p>
    <dl class="facts">
      ${one.horizon ? fact('Window', html`${span(one.horizon)} <q class="phrase">${one.horizon.phrase}</q>`) : nothing}
      ${fact('Stated', day(one.statedAt))} ${fact('Read as', html`${words(one.kind)}, ${words(one.quotation)} quotation`)}
      ${one.sentiment === 'NEUTRAL' ? nothing : fact('Sentiment', words(one.sentiment))}
      ${one.targets.length > 0 ? fact('About', one.targets.map((target, at) => html`${at > 0 ? ', ' : nothing}${actor(target)}`)) : nothing}
      ${one.withdrawnAt ? fact('Withdrawn', day(one.withdrawnAt)) : nothing}
    </dl>
    <p>${backing(one)}</p>
  `;
}

function fact(name, value) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
