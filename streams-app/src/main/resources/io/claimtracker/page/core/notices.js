// What the reader must know about the answers on the page: parts that are missing, and copies that may be behind.

import { html, render } from './html.js';

const byQuestion = new Map();

/** Notes how the answer to a question came; replaces what was noted of the same question before. */
export function note(name, { role, staleness, incomplete }) {
  const lines = [];
  if (role === 'standby') {
    const behind = staleness === null ? '' : `; it may be ${staleness} s behind`;
    lines.push(`Answered from a standby copy, for the instance that has this partition is not reachable${behind}.`);
  }
  if (incomplete.length > 0) {
    const parts = incomplete.map(missing).join(', ');
    lines.push(`This is not everything: ${parts} could not be read.`);
  }
  byQuestion.set(name, lines);
  show();
}

/** Forgets everything: another view is shown. */
export function clear() {
  byQuestion.clear();
  show();
}

const REASONS = {
  RESTORING: () => 'being restored',
  UNREACHABLE: (owner) => (owner ? `not reachable at ${owner}` : 'not reachable'),
  TOO_STALE: () => 'no copy is fresh enough',
};

function missing({ partition, reason, owner }) {
  const why = REASONS[reason]?.(owner);
  return `partition ${partition}${why ? ` (${why})` : ''}`;
}

function show() {
  const lines = [...new Set([...byQuestion.values()].flat())];
  render(
    lines.map((line) => html`<p class="notice">${line}</p>`),
    document.getElementById('notices'),
  );
}
