// Who an actor is: names, offices, Wikidata, and how much there is of them.

import { day } from '../core/dates.js';
import { html, nothing } from '../core/html.js';
import { forecastsLink } from '../core/links.js';
import { changed } from '../core/router.js';
import { actorType } from './names.js';

export function dossierHead(dossier, place) {
  if (!dossier) {
    return html`<header class="head"><h1><bdi>${place.id}</bdi></h1></header>`;
  }
  const { actor } = dossier;
  return html`<header class="head">
    <h1><bdi>${actor.name}</bdi> ${actorType(actor.type)}</h1>
    <dl class="facts">
      ${actor.id !== place.id ? fact('Asked as', html`<bdi>${place.id}</bdi>, merged into <code>${actor.id}</code>`) : nothing}
      ${actor.aliases.length > 0 ? fact('Also', html`<bdi>${actor.aliases.join(' · ')}</bdi>`) : nothing}
      ${actor.roles.length > 0 ? fact('Offices', actor.roles.map(office)) : nothing}
      ${actor.wikidata ? fact('Wikidata', wikidata(actor.wikidata)) : nothing}
      ${fact('Forecasts', html`<a href=${forecastsLink({ actor: actor.id })}>track record and forecasts</a>`)}
      ${fact('Live', html`<a href="/live?actor=${encodeURIComponent(actor.id)}">shifts as they happen</a>`)}
    </dl>
  </header>`;
}

function fact(name, value) {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function office({ title, from, to }) {
  const when = from || to ? ` (${from ? day(from) : '…'} – ${to ? day(to) : 'now'})` : '';
  return html`<span class="office"><bdi>${title}</bdi>${when}</span>`;
}

function wikidata(item) {
  return /^Q\d+$/.test(item)
    ? html`<a href="https://www.wikidata.org/wiki/${item}" rel="noopener noreferrer" target="_blank">${item}</a>`
    : html`<bdi>${item}</bdi>`;
}

/** The same actor as holder and as target. */
export function roleSwitch(dossier, role) {
  const one = (name, text, number) => html`<a
    href=${changed({ role: name === 'holder' ? null : name, issue: null, page: null, statements: null })}
    aria-current=${name === role ? 'true' : nothing}
    >${text} ${number === undefined ? nothing : html`<span class="number">${number.toLocaleString('en-GB')}</span>`}</a
  >`;
  return html`<nav class="switch" aria-label="Role">
    ${one('holder', 'What they say', dossier?.counts.held)} ${one('target', 'What is said of them', dossier?.counts.targeted)}
  </nav>`;
}
