// The window of one forecast in a table whose rows share a time axis.

import { html, svg } from '../core/html.js';
import { extent, windowBar } from './window-bar.js';

const HEIGHT = 20;

export function forecastLine(statement, scale, today) {
  const x = scale.x(today);
  const stated = statement.statedAt ? scale.at(statement.statedAt) : null;
  const bounds = extent(statement.horizon, scale);
  return html`<svg class="sparkline" viewBox="0 0 ${scale.right} ${HEIGHT}" width=${scale.right} height=${HEIGHT} aria-hidden="true" focusable="false">
    ${stated === null ? svg`` : svg`<line class="lead" x1=${stated} x2=${bounds.begin} y1="10" y2="10" /><circle class="lead-dot" cx=${stated} cy="10" r="2.5" />`}
    ${windowBar(statement, bounds, 5, 10)}
    ${x > 0 && x < scale.right ? svg`<line class="day today" x1=${x} x2=${x} y1="0" y2=${HEIGHT} />` : svg``}
  </svg>`;
}
