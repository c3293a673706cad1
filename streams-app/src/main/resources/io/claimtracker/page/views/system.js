// How the system stands: instances, restoring, counters, dead letters, and what it is made of.

import { instant } from '../core/dates.js';
import { html, nothing } from '../core/html.js';
import { failure, waiting } from '../core/page.js';
import { count, words } from '../core/words.js';
import { topologyFigure } from '../figures/topology.js';

const EVERY = 3000;
const LETTERS = 20;

export function open(page) {
  let status = null;
  let error = null;
  let topology = null;
  let topologyError = null;
  let letters = null;
  let lettersError = null;

  const loadStatus = () =>
    page.run(
      'status',
      async (signal) => {
        status = await page.get('/v1/status', {}, signal);
        error = null;
        draw();
      },
      (thrown) => {
        error = thrown;
        draw();
      },
    );

  const loadTopology = () =>
    page.run(
      'topology',
      async (signal) => {
        topologyError = null;
        topology = await page.get('/v1/topology', {}, signal);
        draw();
        showMiddle();
      },
      (thrown) => {
        topologyError = thrown;
        draw();
      },
    );

  /** Where there is not room for all of it, the topology's middle says more than its corner. */
  const showMiddle = () => {
    const frame = document.querySelector('.topology .figure-scroll');
    if (frame) {
      frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
    }
  };

  const loadLetters = () =>
    page.run(
      'letters',
      async (signal) => {
        lettersError = null;
        letters = (await page.get('/v1/dead-letters', { limit: LETTERS }, signal)).items;
        draw();
      },
      (thrown) => {
        lettersError = thrown;
        draw();
      },
    );

  function draw() {
    page.title('System');
    page.draw(html`
      <header class="head">
        <h1>System</h1>
        ${status ? facts() : nothing}
      </header>
      ${error ? failure(error, loadStatus) : nothing} ${status ? html`${instances()} ${counters()}` : error ? nothing : waiting('the status')}
      ${deadLetters()}
      <section class="panel" aria-labelledby="topology-title">
        <h2 id="topology-title">Topology</h2>
        ${topologyError ? failure(topologyError, loadTopology) : topology ? topologyFigure(topology) : waiting('the topology')}
      </section>
      ${status ? stores() : nothing}
    `);
  }

  function facts() {
    const { application, state, ready } = status;
    return html`<dl class="facts">
      ${fact('This instance', html`<span class="state state-${ready ? 'OPEN' : 'PENDING'}">${words(state)}${ready ? '' : ', not ready'}</span>`)}
      ${fact('Application', html`<code>${application.id}</code>`)} ${application.views ? fact('Views', html`<code>${application.views}</code>`) : nothing}
      ${fact('Extractor', html`<code>${application.extractor}</code>`)}
    </dl>`;
  }

  function instances() {
    return html`<section class="panel" aria-labelledby="instances-title">
      <h2 id="instances-title">${count(status.instances.length, 'instance')}</h2>
      <div class="table-scroll" role="region" aria-label="Instances" tabindex="0"><table class="roomy">
        <caption>Instances, and how far each has restored</caption>
        <thead>
          <tr><th scope="col">Address</th><th scope="col">State</th><th scope="col" class="number">Partitions</th><th scope="col" class="number">Copies kept</th><th scope="col">Restored</th><th scope="col" class="number">Lag</th></tr>
        </thead>
        <tbody>
          ${status.instances.map(instance)}
        </tbody>
      </table></div>
    </section>`;
  }

  /** Older instances tell of their own restoring alone. */
  function instance(one) {
    const restore = one.restore ?? (one.self ? status.restore : null);
    const reachable = one.reachable ?? true;
    return html`<tr>
      <th scope="row"><code>${one.address}</code>${one.self ? html` <span class="aside">(this one)</span>` : nothing}</th>
      <td>${reachable ? words(one.state ?? (one.self ? status.state : 'known')) : html`<strong class="bad">not reachable</strong>`}</td>
      <td class="number">${size(one.partitions ?? one.active)}</td>
      <td class="number">${size(one.standbyPartitions ?? one.standby)}</td>
      <td>${restore ? progress(restore) : html`<span class="aside">–</span>`}</td>
      <td class="number">${restore ? restore.lag.toLocaleString('en-GB') : '–'}</td>
    </tr>`;
  }

  function size(number) {
    return Array.isArray(number) ? number.length : (number ?? '–');
  }

  function progress({ copies, behind }) {
    const done = copies - behind;
    return html`<progress max=${copies || 1} value=${copies === 0 ? 1 : done} aria-label="Stores that are up to date"></progress>
      <span class="aside">${done} of ${copies} stores</span>`;
  }

  function counters() {
    const all = Object.entries(status.counters);
    const sum = all.reduce((total, [, number]) => total + number, 0);
    const most = Math.max(1, ...all.map(([, number]) => number));
    return html`<section class="panel" aria-labelledby="counters-title">
      <h2 id="counters-title">${count(sum, 'record')} from articles</h2>
      <table class="counters">
        <caption>What became of each</caption>
        <thead><tr><th scope="col">Outcome</th><th scope="col" class="number">Records</th><th scope="col"><span class="unseen">As a bar</span></th></tr></thead>
        <tbody>
          ${all.map(
            ([outcome, number]) => html`<tr>
              <th scope="row">${words(outcome)}</th><td class="number">${number.toLocaleString('en-GB')}</td>
              <td class="bars"><svg class="count-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class=${outcome === 'DEAD_LETTERED' ? 'bad' : ''} x="0" y="1" width=${(number / most) * 100} height="8" /></svg></td>
            </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  function deadLetters() {
    const known = typeof status?.deadLetters === 'object' ? status.deadLetters.count : status?.deadLetters;
    return html`<section class="panel" aria-labelledby="letters-title">
      <h2 id="letters-title">${known === undefined ? 'Dead letters' : count(known, 'dead letter')}</h2>
      ${lettersError
        ? lettersError.status === 404
          ? html`<p class="aside">This instance does not list them.</p>`
          : failure(lettersError, loadLetters)
        : letters === null
          ? waiting('dead letters')
          : letters.length === 0
            ? html`<p class="empty">None: everything that came could be read.</p>`
            : html`<div class="table-scroll" role="region" aria-label="Dead letters" tabindex="0"><table class="roomy">
                <caption>The newest</caption>
                <thead><tr><th scope="col">When</th><th scope="col">Stage</th><th scope="col">Reason</th><th scope="col">Where</th></tr></thead>
                <tbody>
                  ${letters.map((one) => html`<tr><td class="when">${instant(one.at)}</td><td>${one.stage}</td><td class="words"><bdi>${one.reason}</bdi></td><td><code>${one.topic}-${one.partition} @ ${one.offset}</code></td></tr>`)}
                </tbody>
              </table></div>`}
    </section>`;
  }

  function stores() {
    const behind = status.lags.filter(({ lag }) => lag > 0);
    return html`<section class="panel" aria-labelledby="stores-title">
      <h2 id="stores-title">Stores of this instance</h2>
      <p>${count(status.lags.length, 'copy', 'copies')}, ${behind.length === 0 ? 'all up to date.' : `${behind.length} behind.`}
        ${count(status.tasks.length, 'task')} on ${count(new Set(status.tasks.map(({ thread }) => thread)).size, 'thread')}.</p>
      ${behind.length === 0
        ? nothing
        : html`<div class="table-scroll" role="region" aria-label="Copies that are behind" tabindex="0"><table class="roomy">
            <caption>Copies that are behind</caption>
            <thead><tr><th scope="col">Store</th><th scope="col" class="number">Partition</th><th scope="col">Restored</th><th scope="col" class="number">Lag</th></tr></thead>
            <tbody>
              ${behind.slice(0, 100).map((one) => html`<tr><th scope="row"><code>${one.store}</code></th><td class="number">${one.partition}</td><td><progress max=${one.end || 1} value=${one.position} aria-label="Restored"></progress></td><td class="number">${one.lag.toLocaleString('en-GB')}</td></tr>`)}
            </tbody>
          </table></div>`}
    </section>`;
  }

  draw();
  loadStatus();
  loadTopology();
  loadLetters();
  const timer = setInterval(() => {
    if (!document.hidden) {
      loadStatus();
    }
  }, EVERY);
  page.onEnd(() => clearInterval(timer));
  return { update() {}, resize: draw };
}

function fact(name, value) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}
