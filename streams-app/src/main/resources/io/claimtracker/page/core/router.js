// From URLs to views and back. Every state of a view is in its URL, so it can be sent to a colleague.

/**
 * Where the reader is.
 *
 * @typedef {object} Place
 * @property {string} view the first part of the path; empty at the start
 * @property {string} id the second part, decoded
 * @property {URLSearchParams} query
 * @property {string} hash decoded, without the sign
 */

let arrive = () => {};

/** Follows links and the history; calls back with every place arrived at. */
export function startRouter(onArrival) {
  arrive = onArrival;
  addEventListener('popstate', () => arrive(here(), { moved: false }));
  document.addEventListener('click', followLink);
  arrive(here(), { moved: false });
}

/** @returns {Place} where the URL says we are */
export function here() {
  const [view = '', id = ''] = location.pathname.split('/').slice(1).map(decoded);
  return { view, id, query: new URLSearchParams(location.search), hash: decoded(location.hash.slice(1)) };
}

/** Goes to a URL of this page. */
export function go(href, { replace = false } = {}) {
  if (replace) {
    history.replaceState(null, '', href);
  } else {
    history.pushState(null, '', href);
  }
  arrive(here(), { moved: !replace });
}

/** The URL of where we are with some parameters changed; null takes one out. */
export function changed(parameters) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === '') {
      query.delete(name);
    } else {
      query.set(name, value);
    }
  }
  return `${location.pathname}${query.size > 0 ? `?${query}` : ''}`;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function followLink(event) {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented || link.hasAttribute('target') || link.hasAttribute('download')) {
    return;
  }
  const to = new URL(link.getAttribute('href'), location.href);
  const file = to.pathname.endsWith('.json') || to.pathname.startsWith('/v1/');
  const within = to.pathname === location.pathname && to.search === location.search && link.matches('.skip');
  if (to.origin !== location.origin || file || within) {
    return;
  }
  event.preventDefault();
  go(`${to.pathname}${to.search}${to.hash}`, { replace: to.href === location.href });
}
