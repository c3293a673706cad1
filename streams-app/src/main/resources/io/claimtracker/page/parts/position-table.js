// Positions as a table that can be searched and sorted; each row has its statements over time, all rows on one axis.

import { day, dayNumber, span, time, today } from '../core/dates.js';
import { html, nothing } from '../core/html.js';
import { statementLink } from '../core/links.js';
import { changed } from '../core/router.js';
import { words } from '../core/words.js';
import { laneRank } from '../figures/lanes.js';
import { sparkline, sparklineAxis } from '../figures/sparkline.js';
import { around, timeScale } from '../figures/time-scale.js';
import { likelihood } from './likelihood.js';
import { actor } from './names.js';
import { pager, part } from './pager.js';

const FARTHEST = 3660;

const SORTS = {
  issue: (a, b) => a.issue.label.localeCompare(b.issue.label),
  holder: (a, b) => a.holder.name.localeCompare(b.holder.name),
  likelihood: (a, b) => laneRank(a) - laneRank(b),
  window: (a, b) => (a.horizon?.to ?? '9999').localeCompare(b.horizon?.to ?? '9999'),
  since: (a, b) => (b.since ?? '').localeCompare(a.since ?? ''),
  stated: (a, b) => (b.statedAt ?? '').localeCompare(a.statedAt ?? ''),
  statements: (a, b) => b.statementCount - a.statementCount,
};
const USUAL = 'stated';

export function positionTable(data) {
  const { positions, statements, role, asOf, knownAt, issue, find, sort, rows, width } = data;
  const wanted = find.trim().toLowerCase();
  const order = SORTS[sort] ? sort : USUAL;
  const found = positions
    .filter((one) => !wanted || `${one.issue.label} ${one.issue.id} ${one.holder.name}`.toLowerCase().includes(wanted))
    .sort(SORTS[order]);
  const shown = part(found, data.page, rows);
  const lines = { today: dayNumber(today()), asOf: asOf && dayNumber(asOf) };
  const byRow = grouped(statements, shown.items, role);
  const scale = width >= 900 ? scaleOf([...byRow.values()].flat(), lines.today, role === 'holder' ? 300 : 200) : null;
  const head = (key, text, style = '') => html`<th scope="col" class=${style} aria-sort=${order === key ? 'other' : nothing}>
    <a class="sort" href=${changed({ sort: key === USUAL ? null : key, page: null })}>${text}<span aria-hidden="true">${order === key ? ' ▾' : ''}</span></a>
  </th>`;
  const caption = `${role === 'holder' ? 'Positions held' : 'Positions held by others'}${asOf ? ` as of ${day(asOf)}` : ''}${knownAt ? `, as known on ${time(knownAt)}` : ''}`;
  return html`
    <table class="positions">
      <caption>
        ${caption}: ${found.length.toLocaleString('en-GB')}
      </caption>
      <thead>
        <tr>
          ${role === 'target' ? head('holder', 'Holder') : nothing} ${head('issue', 'Issue')} ${head('likelihood', 'Likelihood')}
          ${head('window', 'Window')}
          ${scale ? html`<th scope="col" class="over-time"><span class="unseen">Over time</span>${sparklineAxis(scale)}</th>` : nothing}
          ${head('since', 'Since', 'wide')} ${head('stated', 'Last stated', 'wide')} ${head('statements', 'Statements', 'wide number')}
        </tr>
      </thead>
      <tbody>
        ${shown.items.map((one) => row(one, role, issue, scale && sparkline(byRow.get(keyOf(one, role)) ?? [], scale, lines)))}
      </tbody>
    </table>
    ${pager(shown, 'page', 'positions')}
  `;
}

function keyOf(one, role) {
  return role === 'holder' ? one.issue.id : `${one.holder.id}\t${one.issue.id}`;
}

/** The statements of the rows that are shown, by row. */
function grouped(statements, rows, role) {
  const groups = new Map(rows.map((one) => [keyOf(one, role), []]));
  for (const statement of statements) {
    groups.get(keyOf(statement, role))?.push(statement);
  }
  return groups;
}

function scaleOf(statements, now, width) {
  const numbers = [];
  for (const { statedAt, horizon } of statements) {
    if (statedAt) {
      numbers.push(dayNumber(statedAt));
    }
    if (horizon?.to) {
      numbers.push(Math.min(now + FARTHEST, dayNumber(horizon.to)));
    }
  }
  return timeScale(...around(numbers, now), 0, width);
}

function row(one, role, issue, line) {
  const current = one.issue.id === issue;
  return html`<tr class=${current ? 'current' : ''}>
    ${role === 'target' ? html`<td>${actor(one.holder)}</td>` : nothing}
    <th scope="row" class="issue">
      <a href=${changed({ issue: one.issue.id, statements: null })} aria-current=${current ? 'true' : nothing}><bdi>${one.issue.label || one.issue.id}</bdi></a>
      ${one.sentiment === 'NEUTRAL' ? nothing : html`<span class="sentiment ${one.sentiment}">${one.sentiment === 'NEGATIVE' ? '▼' : '▲'} ${words(one.sentiment)}</span>`}
    </th>
    <td>${likelihood(one)}</td>
    <td class="window">${one.horizon ? span(one.horizon) : html`<span class="aside">–</span>`}</td>
    ${line ? html`<td class="over-time">${line}</td>` : nothing}
    <td class="wide when">${day(one.since)}</td>
    <td class="wide when"><a href=${statementLink(one.statements[0])} title="The newest words it rests on">${day(one.statedAt)}</a></td>
    <td class="wide number">${one.statementCount}</td>
  </tr>`;
}
