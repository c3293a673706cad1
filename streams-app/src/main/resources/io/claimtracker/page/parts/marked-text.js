// The text of an article with the spans of its statements. Spans are UTF-16 offsets, which is what JavaScript counts in;
// those of several statements may overlap, so the text is cut wherever one begins or ends.

import { html, nothing } from '../core/html.js';

/**
 * The stretches of a text, each with the statements it belongs to and as what.
 *
 * @param {string} body
 * @param {object[]} statements
 * @returns {{begin: number, end: number, roles: {at: number, role: string}[], opens: number[]}[]}
 */
export function stretches(body, statements) {
  const spans = statements.flatMap(({ evidence }, at) =>
    ['source', 'cue', 'content'].flatMap((role) =>
      evidence[role].map(([begin, end]) => ({
        at,
        role,
        begin: Math.max(0, Math.min(begin, body.length)),
        end: Math.max(0, Math.min(end, body.length)),
      })),
    ),
  );
  const firsts = new Map();
  for (const { at, begin } of spans) {
    firsts.set(at, Math.min(begin, firsts.get(at) ?? Infinity));
  }
  const edges = new Set([0, body.length]);
  for (const { begin, end } of spans) {
    edges.add(begin).add(end);
  }
  for (let line = body.indexOf('\n'); line >= 0; line = body.indexOf('\n', line + 1)) {
    edges.add(line + 1);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const starting = [...spans].sort((a, b) => a.begin - b.begin);
  let live = [];
  let next = 0;
  const found = [];
  for (let at = 0; at + 1 < sorted.length; at += 1) {
    const [begin, end] = [sorted[at], sorted[at + 1]];
    while (next < starting.length && starting[next].begin <= begin) {
      live.push(starting[next]);
      next += 1;
    }
    live = live.filter((span) => span.end > begin);
    const opens = [...firsts].filter(([, first]) => first === begin).map(([one]) => one);
    found.push({ begin, end, roles: live.map(({ at: one, role }) => ({ at: one, role })), opens });
  }
  return found;
}

/**
 * @param {string} body
 * @param {object[]} statements in the order of the text
 * @param {{selected: number, pointed: number, point: (at: number) => void, href: (at: number) => string}} state
 */
export function markedText(body, statements, state) {
  const paragraphs = [[]];
  for (const stretch of stretches(body, statements)) {
    paragraphs.at(-1).push(stretch);
    if (body[stretch.end - 1] === '\n') {
      paragraphs.push([]);
    }
  }
  return html`<div class="text" dir="auto">
    ${paragraphs.map((all) => (all.length === 0 ? nothing : html`<p dir="auto">${all.map((one) => stretch(body, one, state))}</p>`))}
  </div>`;
}

function stretch(body, { begin, end, roles, opens }, state) {
  const text = body.slice(begin, end);
  const marks = opens.map((at) => mark(at, state));
  if (roles.length === 0) {
    return html`${marks}${text}`;
  }
  const lit = roles.filter(({ at }) => at === state.selected || at === state.pointed);
  const names = new Set(roles.map(({ role }) => role));
  const strong = new Set(lit.map(({ role }) => `lit-${role}`));
  const target = (lit[0] ?? roles.at(-1)).at;
  return html`${marks}<span
      class="span ${[...names].join(' ')} ${[...strong].join(' ')}"
      data-statements=${roles.map(({ at }) => at).join(' ')}
      @mouseenter=${() => state.point(target)}
      @mouseleave=${() => state.point(-1)}
      @click=${() => state.select(target)}
      >${text}</span
    >`;
}

/** The number of a statement where it begins: the way from the text to its reading, for keyboard and screen reader too. */
function mark(at, state) {
  const current = at === state.selected;
  return html`<a
    class="mark-number"
    id="mark-${at}"
    href=${state.href(at)}
    aria-label="Statement ${at + 1}"
    aria-current=${current ? 'true' : nothing}
    @focus=${() => state.point(at)}
    @blur=${() => state.point(-1)}
    >${at + 1}</a
  >`;
}
