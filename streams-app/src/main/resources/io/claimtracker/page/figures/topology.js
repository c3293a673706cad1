// The topology drawn: its parts as boxes with the steps that keep something, and between them the topics.

import { html, nothing, svg } from '../core/html.js';
import { layout } from './topology-layout.js';

export function topologyFigure(topology) {
  const { blocks, edges, width, height } = layout(topology);
  return html`<figure class="figure topology">
      <div class="figure-scroll" role="region" aria-label="The topology, drawn" tabindex="0">
        <svg viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="img" aria-label="The parts of the topology in layers, each below the topics it reads; the list below has every step.">
          ${edges.map((one) => edge(one, width))} ${blocks.map((block) => (block.kind === 'topic' ? topic(block) : part(block)))}
        </svg>
      </div>
      <figcaption>Boxes: parts, which tasks are made of, with the steps that keep stores. Pills: topics; ⇉ those between parts alone, where records change their key. An end on both sides: a part reads what it writes. Dashed: a way back.</figcaption>
    </figure>
    <details class="key">
      <summary>Every step as a list</summary>
      ${topology.subtopologies.map(
        ({ id, nodes }) => html`<h3>Part ${id}</h3>
          <ul class="steps">
            ${nodes.map(
              (node) => html`<li>
                <code>${node.name}</code> <span class="aside">${node.kind.toLowerCase()}</span>
                ${node.topics.length > 0 ? html`${node.kind === 'SOURCE' ? 'reads' : 'writes'} <code>${node.topics.join(', ')}</code>` : nothing}
                ${node.stores.length > 0 ? html`keeps <code>${node.stores.join(', ')}</code>` : nothing}
                ${node.next.length > 0 ? html`→ <code>${node.next.join(', ')}</code>` : nothing}
              </li>`,
            )}
          </ul>`,
      )}
    </details>`;
}

function edge({ from, to, both, lane, x1, x2 }, width) {
  if (lane > 0) {
    const right = width - 4 - lane * 6;
    const below = from.y + from.height + 4 + lane * 5;
    const level = to.y + to.height / 2 + lane * 5;
    const start = from.x + from.width / 2;
    return svg`<path class="edge back" d="M${start} ${from.y + from.height} V${below} H${right} V${level} H${to.x + to.width + 4}" />${end(to.x + to.width, level, 'left')}`;
  }
  const y1 = from.y + from.height;
  const bend = Math.max(12, (to.y - y1) / 2);
  return svg`<path class="edge" d="M${x1} ${both ? y1 + 4 : y1} C${x1} ${y1 + bend} ${x2} ${to.y - bend} ${x2} ${to.y - 4}" />${end(x2, to.y, 'down')}
    ${both ? end(x1, y1, 'up') : nothing}`;
}

const ENDS = { down: 'l-3.5 -6 h7 z', up: 'l-3.5 6 h7 z', left: 'l6 -3.5 v7 z' };

function end(x, y, pointing) {
  return svg`<path class="edge-end" d="M${x} ${y} ${ENDS[pointing]}" />`;
}

function topic({ x, y, width, height, title, name }) {
  const between = name.endsWith('-repartition');
  return svg`<g class="topic${between ? ' between' : ''}"><title>${name}</title><rect x=${x} y=${y} width=${width} height=${height} rx=${height / 2} />
    <text x=${x + width / 2} y=${y + 16} text-anchor="middle">${title}</text></g>`;
}

function part({ x, y, width, height, title, lines }) {
  return svg`<g class="part"><rect x=${x} y=${y} width=${width} height=${height} rx="6" />
    <text class="part-title" x=${x + 12} y=${y + 19}>${title}</text>
    ${lines.map((line, at) => svg`<text x=${x + 12} y=${y + 37 + at * 16}>${line}</text>`)}</g>`;
}
