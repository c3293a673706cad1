// Where the parts of a topology go: parts and the topics between them in layers, each below what it reads.

const GAP = 18;
const LAYER_GAP = 34;
const MARGIN = 4;

/** Room below for lines that lead back. */
const FOOT = 24;

/** Room at the right for lines that lead back. */
const LANES = 40;

/**
 * @typedef {object} Block
 * @property {string} key
 * @property {'part' | 'topic'} kind
 * @property {string} title
 * @property {string[]} lines
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 */

/** Lays a topology out. */
export function layout({ subtopologies }) {
  const blocks = new Map();
  const edges = [];
  const topic = (name) => {
    const key = `topic ${name}`;
    if (!blocks.has(key)) {
      const text = name.replace(/-repartition$/, ' ⇉');
      blocks.set(key, { key, kind: 'topic', title: text, name, lines: [], x: 0, y: 0, width: textWidth(text) + 22, height: 24 });
    }
    return key;
  };
  for (const part of subtopologies) {
    const key = `part ${part.id}`;
    const steps = part.nodes.filter(({ stores }) => stores.length > 0);
    const lines = steps.map(({ name, stores }) => `${name} (${stores.length} ${stores.length === 1 ? 'store' : 'stores'})`);
    const width = Math.max(150, ...lines.map((line) => textWidth(line) + 24));
    blocks.set(key, { key, kind: 'part', title: `part ${part.id}`, lines, x: 0, y: 0, width, height: 30 + lines.length * 16 });
    for (const { kind, topics } of part.nodes) {
      for (const name of topics) {
        edges.push(kind === 'SOURCE' ? [topic(name), key] : [key, topic(name)]);
      }
    }
  }
  return place([...blocks.values()], edges);
}

function textWidth(text) {
  return text.length * 6.6;
}

function place(blocks, edges) {
  const layers = layerOf(blocks, edges);
  const rows = [];
  for (const block of blocks) {
    (rows[layers.get(block.key)] ??= []).push(block);
  }
  const filled = rows.filter(Boolean);
  order(filled, edges);
  const width = Math.max(...filled.map((row) => row.reduce((sum, one) => sum + one.width + GAP, -GAP))) + 2 * MARGIN + 2 * LANES;
  let y = MARGIN;
  for (const row of filled) {
    let x = (width - row.reduce((sum, one) => sum + one.width + GAP, -GAP)) / 2;
    const height = Math.max(...row.map((one) => one.height));
    for (const block of row) {
      block.x = x;
      block.y = y + (height - block.height) / 2;
      x += block.width + GAP;
    }
    y += height + LAYER_GAP;
  }
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  return {
    blocks,
    width,
    height: y - LAYER_GAP + MARGIN + FOOT,
    edges: drawn(edges.map(([from, to]) => ({ from: byKey.get(from), to: byKey.get(to) }))),
  };
}

/** A way back beside a way there is one line with two ends; what else leads upwards goes around, each on a lane of its own. */
function drawn(edges) {
  const up = ({ from, to }) => to.y <= from.y;
  const opposite = (one) => edges.find(({ from, to }) => from === one.to && to === one.from);
  let lane = 0;
  const kept = edges
    .filter((one) => !(up(one) && opposite(one)))
    .map((one) => ({ ...one, both: Boolean(opposite(one)), lane: up(one) ? (lane += 1) : 0, x1: 0, x2: 0 }));
  const down = kept.filter((one) => one.lane === 0);
  spread(down, 'from', 'to', 'x1');
  spread(down, 'to', 'from', 'x2');
  return kept;
}

/** Deals the ends of lines along a block's edge, in the order in which their other ends stand. */
function spread(edges, near, far, end) {
  const ends = new Map();
  edges.forEach((one) => ends.set(one[near], [...(ends.get(one[near]) ?? []), one]));
  for (const [block, all] of ends) {
    all.sort((a, b) => a[far].x + a[far].width / 2 - b[far].x - b[far].width / 2);
    all.forEach((one, at) => {
      one[end] = block.x + (block.width * (at + 1)) / (all.length + 1);
    });
  }
}

/** The longest way from a source to each block; edges that close a circle do not count. */
function layerOf(blocks, edges) {
  const next = new Map(blocks.map(({ key }) => [key, []]));
  edges.forEach(([from, to]) => next.get(from).push(to));
  const entered = new Map(blocks.map(({ key }) => [key, 0]));
  const state = new Map();
  const sorted = [];
  const back = new Set();
  const visit = (key) => {
    state.set(key, 'open');
    for (const to of next.get(key)) {
      if (state.get(to) === 'open') {
        back.add(`${key}\n${to}`);
      } else if (!state.has(to)) {
        visit(to);
      }
    }
    state.set(key, 'done');
    sorted.unshift(key);
  };
  edges.forEach(([, to]) => entered.set(to, entered.get(to) + 1));
  blocks.filter(({ key }) => entered.get(key) === 0).forEach(({ key }) => state.has(key) || visit(key));
  blocks.forEach(({ key }) => state.has(key) || visit(key));
  const layers = new Map(blocks.map(({ key }) => [key, 0]));
  for (const key of sorted) {
    for (const to of next.get(key)) {
      if (!back.has(`${key}\n${to}`)) {
        layers.set(to, Math.max(layers.get(to), layers.get(key) + 1));
      }
    }
  }
  // What only begins goes right above what reads it.
  for (const { key } of blocks) {
    if (entered.get(key) === 0 && next.get(key).length > 0) {
      layers.set(key, Math.min(...next.get(key).map((to) => layers.get(to))) - 1);
    }
  }
  return layers;
}

/** Orders each row by where what it hangs on stands in the row above (Sugiyama's barycentres, downwards). */
function order(rows, edges) {
  const place = new Map();
  rows.forEach((row, at) => {
    if (at > 0) {
      const centre = (block) => {
        const above = edges.filter(([, to]) => to === block.key).map(([from]) => place.get(from)).filter((one) => one !== undefined);
        return above.length === 0 ? 0.5 : above.reduce((a, b) => a + b, 0) / above.length;
      };
      const centres = new Map(row.map((block) => [block, centre(block)]));
      row.sort((a, b) => centres.get(a) - centres.get(b) || a.title.localeCompare(b.title));
    }
    row.forEach((block, index) => place.set(block.key, (index + 0.5) / row.length));
  });
}
