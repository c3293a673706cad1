// A shift as one line: who, on what, how it moved, from what to what, and the words that made it move.

import { day, span } from '../core/dates.js';
import { html, nothing } from '../core/html.js';
import { statementLink } from '../core/links.js';
import { words } from '../core/words.js';
import { likelihood } from './likelihood.js';
import { actor, issue } from './names.js';

const ARROWS = {
  REVERSED: '⇄',
  STRENGTHENED: '↑',
  WEAKENED: '↓',
  TURNED: '↻',
  EARLIER: '←',
  LATER: '→',
  WITHDRAWN: '×',
};

/** The kinds of a shift, each with its arrow. */
export function kinds(shift) {
  return shift.kinds.map(
    (kind) => html`<span class="kind kind-${kind}"><span aria-hidden="true">${ARROWS[kind] ?? '•'}</span> ${words(kind)}</span> `,
  );
}

export function shiftLine(shift) {
  return html`<article class="shift">
    <p class="shift-head">
      <time datetime=${shift.at}>${day(shift.at)}</time> ${actor(shift.holder)} <span class="aside">on</span> ${issue(shift.issue)}
    </p>
    <p class="shift-body">${corrected(shift)} ${kinds(shift)} ${change(shift)} <a class="evidence" href=${statementLink(shift.statement)}>${
      shift.cause === 'WITHDRAWN' ? 'what was withdrawn' : 'the words'
    }</a></p>
  </article>`;
}

/** Said where what moved is what is known, and not somebody's mind. */
function corrected({ cause, kinds: all }) {
  return cause === 'WITHDRAWN' && !all.includes('WITHDRAWN')
    ? html`<span class="kind kind-WITHDRAWN" title="What the position rested on was corrected or withdrawn; nobody changed their mind.">corrected</span>`
    : nothing;
}

function change({ kinds: all, before, after }) {
  if (!before || !after) {
    return html`${held(before ?? after)}${after ? nothing : html` <span class="aside">no longer held</span>`}`;
  }
  const windows = all.includes('EARLIER') || all.includes('LATER');
  const chances = all.some((kind) => kind === 'REVERSED' || kind === 'STRENGTHENED' || kind === 'WEAKENED');
  const moods = all.includes('TURNED');
  return html`<span class="change">
    ${chances ? html`${likelihood(before)} <span class="to" aria-label="became">→</span> ${likelihood(after)} ` : nothing}
    ${windows ? html`<span class="was">${span(before.horizon)}</span> <span class="to" aria-label="became">→</span> <span>${span(after.horizon)}</span> ` : nothing}
    ${moods ? html`<span class="was">${words(before.sentiment)}</span> <span class="to" aria-label="became">→</span> <span>${words(after.sentiment)}</span>` : nothing}
  </span>`;
}

function held(position) {
  return position ? html`${likelihood(position)} <span>${span(position.horizon)}</span>` : nothing;
}
