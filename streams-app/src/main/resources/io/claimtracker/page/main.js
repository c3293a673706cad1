// The frame of the page, and which view is in it.

import { clear } from './core/notices.js';
import { failure, Page } from './core/page.js';
import { startRouter } from './core/router.js';
import { themeButton } from './core/theme.js';
import { searchBox } from './parts/search-box.js';

/** Every view by the first part of its path. A view is a function of a page and a place that gives {update(place)}. */
const VIEWS = {
  '': () => import('./views/start.js'),
  search: () => import('./views/search.js'),
  actors: () => import('./views/actor.js'),
  issues: () => import('./views/issue.js'),
  article: () => import('./views/article.js'),
  forecasts: () => import('./views/forecasts.js'),
  live: () => import('./views/live.js'),
  system: () => import('./views/system.js'),
};

const main = document.getElementById('main');
let shown = { name: null, page: null, view: null };

async function arrive(place, { moved }) {
  const name = `${place.view}/${place.id}`;
  if (name === shown.name) {
    shown.view?.update(place);
    return;
  }
  shown.page?.end();
  clear();
  // What is drawn into is new each time, so nothing of the view before is left over.
  const root = document.createElement('div');
  root.className = 'view';
  main.replaceChildren(root);
  const page = new Page(root);
  shown = { name, page, view: null };
  markCurrent(place);
  page.title('');
  if (moved) {
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
  try {
    const { open } = await (VIEWS[place.view] ?? VIEWS[''])();
    if (!page.signal.aborted) {
      shown.view = open(page, place);
    }
  } catch (error) {
    page.draw(failure(error, () => location.reload()));
    throw error;
  }
}

function markCurrent(place) {
  for (const link of document.querySelectorAll('#nav a')) {
    if (link.getAttribute('href') === `/${place.view}`) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

let resizing = 0;
addEventListener('resize', () => {
  cancelAnimationFrame(resizing);
  resizing = requestAnimationFrame(() => shown.view?.resize?.());
});

themeButton(document.getElementById('theme'));
searchBox(document.getElementById('search'));
startRouter(arrive);
