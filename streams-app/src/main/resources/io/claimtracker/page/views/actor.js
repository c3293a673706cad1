// An actor: what they hold, or what is held of them, at the times asked for; and one issue over time.

import { dayNumber, isBy, isDay, isTime, today } from '../core/dates.js';
import { html, nothing } from '../core/html.js';
import { issueLink } from '../core/links.js';
import { failure, waiting } from '../core/page.js';
import { changed, go } from '../core/router.js';
import { count } from '../core/words.js';
import { issueTimeline } from '../figures/issue-timeline.js';
import { dossierHead, roleSwitch } from '../parts/dossier.js';
import { legend } from '../parts/likelihood.js';
import { pager, part } from '../parts/pager.js';
import { positionTable } from '../parts/position-table.js';
import { shiftLine } from '../parts/shift-line.js';
import { statementTable } from '../parts/statement-table.js';
import { timeControls } from '../parts/time-controls.js';

const ROWS = 50;
const STATEMENTS = 25;
const SHIFTS = 8;
const MOST_SHIFTS = 2000;
const MOST_WITHDRAWN = 60;
const PAUSE = 120;
const NOT_FOUND = 404;

export function open(page, first) {
  let place = first;
  let dossier = null;
  let dossierError = null;
  let positions = { items: [], more: true };
  let positionsError = null;
  let statements = { items: [], more: true };
  let statementsError = null;
  let shifts = [];
  let shiftsError = null;
  const withdrawn = new Map();
  let withdrawnError = null;
  let pause = 0;

  const asked = () => ({
    role: place.query.get('role') === 'target' ? 'target' : 'holder',
    asOf: isDay(place.query.get('asOf')) ? place.query.get('asOf') : null,
    knownAt: isTime(place.query.get('knownAt')) ? place.query.get('knownAt') : null,
    issue: place.query.get('issue'),
  });
  const path = `/v1/actors/${encodeURIComponent(place.id)}`;

  const loadDossier = () =>
    page.run(
      'dossier',
      async (signal) => {
        dossierError = null;
        dossier = await page.get(path, {}, signal);
        draw();
        page.announce(`${dossier.actor.name}: ${count(dossier.counts.held, 'statement')} held`);
      },
      (error) => {
        dossierError = error;
        draw();
      },
    );

  const loadPositions = () =>
    page.run(
      'positions',
      async (signal) => {
        const { role, asOf, knownAt } = asked();
        let items = [];
        positionsError = null;
        for await (const { items: some, more } of page.pages(`${path}/positions`, { role, asOf, knownAt }, signal)) {
          items = [...items, ...some];
          positions = { items, more };
          draw();
        }
        loadWithdrawn();
      },
      (error) => {
        positionsError = error;
        positions = { items: [], more: false };
        draw();
      },
    );

  const loadStatements = () =>
    page.run(
      'statements',
      async (signal) => {
        statementsError = null;
        let items = [];
        for await (const { items: some, more } of page.pages(`${path}/timeline`, {}, signal)) {
          items = [...items, ...some];
          statements = { items, more };
          draw();
        }
        loadWithdrawn();
      },
      (error) => {
        statementsError = error;
        statements = { ...statements, more: false };
        draw();
      },
    );

  /** What positions as known in the past rest on, and is in no timeline any more. */
  const loadWithdrawn = () =>
    page.run(
      'withdrawn',
      async (signal) => {
        const { issue, knownAt } = asked();
        withdrawnError = null;
        if (!issue || !knownAt || positions.more || statements.more) {
          return;
        }
        const there = new Set(statements.items.map(({ id }) => id));
        const missing = positions.items
          .filter((one) => one.issue.id === issue)
          .flatMap((one) => one.statements)
          .filter((id) => !there.has(id) && !withdrawn.has(id));
        for (const id of missing.slice(0, MOST_WITHDRAWN)) {
          withdrawn.set(id, await page.get(`/v1/statements/${encodeURIComponent(id)}`, {}, signal));
          draw();
        }
      },
      (error) => {
        withdrawnError = error;
        draw();
      },
    );

  const loadShifts = () =>
    page.run(
      'shifts',
      async (signal) => {
        shiftsError = null;
        let items = [];
        for await (const { items: some } of page.pages('/v1/shifts', { actor: place.id }, signal)) {
          items = [...items, ...some];
          shifts = items;
          draw();
          if (items.length >= MOST_SHIFTS) {
            return;
          }
        }
      },
      (error) => {
        shiftsError = error;
        draw();
      },
    );

  const self = () => dossier?.actor.id ?? place.id;
  const inRole = (one, role) =>
    role === 'holder' ? one.holder.id === self() : one.targets.some(({ id }) => id === self());

  const times = timeControls((parameters, replace) => go(changed({ ...parameters, page: null, statements: null }), { replace }));

  function draw() {
    const { role, asOf, knownAt, issue } = asked();
    page.title(dossier ? dossier.actor.name : place.id);
    if (dossierError?.status === NOT_FOUND) {
      page.draw(html`<header class="head"><h1><bdi>${place.id}</bdi></h1></header>${failure(dossierError)}`);
      return;
    }
    page.draw(html`
      ${dossierError ? failure(dossierError, loadDossier) : dossierHead(dossier, place)}
      ${roleSwitch(dossier, role)}
      ${times({ asOf, knownAt, statements: statements.items })}
      ${issue ? detail(issue, role, asOf, knownAt) : nothing}
      ${table(role, asOf, knownAt, issue)}
      ${newest(role)}
    `);
  }

  function detail(issue, role, asOf, knownAt) {
    const then = knownAt === null ? [] : [...withdrawn.values()].filter(({ withdrawnAt }) => !isBy(withdrawnAt ?? '9999', knownAt));
    const ofIssue = (one) => one.issue.id === issue && inRole(one, role);
    const inForce = statements.items.filter(ofIssue);
    // Those in force come sorted, and may be thousands: they are drawn anew with every step of a slider.
    const own = then.length === 0 ? inForce : [...inForce, ...then.filter(ofIssue)].sort(newestFirst);
    const moved = shifts.filter((one) => wasThere(one, asOf, knownAt) && one.issue.id === issue && (role === 'target' || one.holder.id === self()));
    const label = own[0]?.issue.label ?? positions.items.find((one) => one.issue.id === issue)?.issue.label ?? issue;
    const counts = (one) =>
      (asOf === null || (one.statedAt ?? '') <= asOf) && (knownAt === null || isBy(one.recordedAt ?? '', knownAt));
    const shown = part(own, Number(place.query.get('statements')), STATEMENTS);
    return html`<section class="panel" aria-labelledby="detail-title">
      <div class="panel-head">
        <h2 id="detail-title"><bdi>${label}</bdi></h2>
        <p class="panel-links">
          <a href=${issueLink(issue, { asOf, knownAt })}>everybody on this issue</a>
          <a href=${changed({ issue: null, statements: null })}>close</a>
        </p>
      </div>
      ${withdrawnError ? failure(withdrawnError, loadWithdrawn) : nothing}
      ${own.length > 0
        ? html`${issueTimeline(
            { statements: own, shifts: moved, path: role === 'holder', today: dayNumber(today()), asOf: asOf && dayNumber(asOf), counts },
            page.width - 34,
          )}
          ${statementTable(shown.items, `Statements on ${label}, newest first`, role === 'target')} ${pager(shown, 'statements', 'statements')}`
        : statements.more
          ? waiting('statements')
          : html`<p class="empty">No statement in force says anything on this.</p>`}
    </section>`;
  }

  function table(role, asOf, knownAt, issue) {
    if (positionsError) {
      return failure(positionsError, loadPositions);
    }
    return html`<section class="panel" aria-labelledby="positions-title">
      <div class="panel-head">
        <h2 id="positions-title">${role === 'holder' ? 'Positions' : 'Positions of others about them'}</h2>
        <label class="find">Find <input type="search" .value=${place.query.get('find') ?? ''} @input=${find} /></label>
      </div>
      ${positionTable({
        positions: positions.items,
        statements: statements.items.filter((one) => inRole(one, role)),
        role,
        asOf,
        knownAt,
        issue,
        find: place.query.get('find') ?? '',
        sort: place.query.get('sort') ?? '',
        page: Number(place.query.get('page')),
        rows: ROWS,
        width: page.width,
      })}
      ${positions.more ? waiting('positions') : positions.items.length === 0 ? html`<p class="empty">None at these times.</p>` : nothing}
      ${statementsError ? failure(statementsError, loadStatements) : statements.more ? waiting('statements') : nothing}
      <details class="key"><summary>What the colours and shapes mean</summary>${legend()}</details>
    </section>`;
  }

  const newestFirst = (a, b) => (b.statedAt ?? '').localeCompare(a.statedAt ?? '');

  /** Of the shifts that still hold, those of the times asked for; a correction is known from the day on that it bears. */
  function wasThere({ at, cause, after }, asOf, knownAt) {
    const known = cause === 'WITHDRAWN' ? at : (after?.recordedAt ?? at);
    return (asOf === null || at.slice(0, 10) <= asOf) && (knownAt === null || isBy(known, knownAt));
  }

  function find(event) {
    go(changed({ find: event.target.value, page: null }), { replace: true });
  }

  function newest(role) {
    const { asOf, knownAt } = asked();
    const own = shifts.filter((one) => (one.holder.id === self()) === (role === 'holder') && wasThere(one, asOf, knownAt));
    if (shiftsError) {
      return failure(shiftsError, loadShifts);
    }
    return own.length === 0
      ? nothing
      : html`<section class="panel" aria-labelledby="shifts-title">
          <h2 id="shifts-title">Newest shifts${asOf || knownAt ? ' until then' : ''}</h2>
          ${own.slice(0, SHIFTS).map(shiftLine)}
          ${own.length > SHIFTS ? html`<p class="aside">The newest ${SHIFTS} of ${own.length.toLocaleString('en-GB')}.</p>` : nothing}
        </section>`;
  }

  draw();
  loadDossier();
  loadPositions();
  loadStatements();
  loadShifts();

  return {
    update(to) {
      const { issue: was, ...timesBefore } = asked();
      place = to;
      const { issue, ...timesNow } = asked();
      if (JSON.stringify(timesBefore) !== JSON.stringify(timesNow)) {
        clearTimeout(pause);
        pause = setTimeout(loadPositions, PAUSE);
      }
      if (issue && issue !== was) {
        loadWithdrawn();
        scrollTo({ top: 0 });
      }
      draw();
    },
    resize: draw,
  };
}
