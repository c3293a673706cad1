// What a view gets to work with: a place to draw, questions that end with it, and errors that are told.

import { ApiError, provenance, question, send } from './api.js';
import { html, nothing, render } from './html.js';
import { note } from './notices.js';

const MOST = 500;

export class Page {
  #root;
  #ended = new AbortController();
  #running = new Map();

  constructor(root) {
    this.#root = root;
  }

  /** Ends with the view. */
  get signal() {
    return this.#ended.signal;
  }

  /** The width that a figure may have, in pixels. */
  get width() {
    return Math.max(280, this.#root.clientWidth - (this.#root.clientWidth < 640 ? 32 : 64));
  }

  draw(template) {
    if (!this.signal.aborted) {
      render(template, this.#root);
    }
  }

  title(text) {
    document.title = text ? `${text} – Claim Tracker` : 'Claim Tracker';
  }

  /** Says something to who cannot see what changed. */
  announce(text) {
    document.getElementById('announcement').textContent = text;
  }

  /** Calls back when the view is left. */
  onEnd(callback) {
    this.signal.addEventListener('abort', callback);
  }

  end() {
    this.#ended.abort();
  }

  /** What a question is answered with. */
  async get(path, parameters = {}, signal = this.signal) {
    const response = await send(question(path, parameters), { signal });
    const body = await response.json();
    if (!signal.aborted) {
      note(path, provenance(response, body));
    }
    return body;
  }

  /** A list, page by page; each is given with whether more follow. */
  async *pages(path, parameters = {}, signal = this.signal) {
    let cursor = null;
    do {
      const list = await this.get(path, { ...parameters, limit: MOST, cursor }, signal);
      cursor = list.next;
      yield { items: list.items, more: cursor !== null };
    } while (cursor !== null);
  }

  /**
   * Does some work that a later run of the same name replaces: what it asks is then given up. Tells what went wrong.
   *
   * @param {string} name
   * @param {(signal: AbortSignal) => Promise<void>} work
   * @param {(error: Error) => void} failed
   */
  async run(name, work, failed) {
    this.#running.get(name)?.abort();
    const own = new AbortController();
    this.#running.set(name, own);
    const signal = AbortSignal.any([own.signal, this.signal]);
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted) {
        failed(error);
      }
    }
  }
}

/** An error as the reader sees it, with a way to try again. */
export function failure(error, again) {
  const known = error instanceof ApiError;
  const title = known ? error.title : 'The answer did not come';
  return html`<div class="failure" role="alert">
    <p class="failure-title">${title}</p>
    <p><bdi>${known ? error.message : 'The instance is not reachable.'}</bdi></p>
    ${again ? html`<button type="button" @click=${again}>Try again</button>` : nothing}
  </div>`;
}

/** While something is asked for. */
export function waiting(what) {
  return html`<p class="waiting" aria-busy="true">Loading ${what} …</p>`;
}
