// Asking the API: with the key if there is one, and with problems as errors.

import { askForKey, storedKey } from './key.js';

/** How often a question is asked again that an instance could not answer yet. */
const PATIENCE = 3;
const LONGEST_PAUSE = 5000;

/** What a question failed with: the members of a problem document (RFC 9457). */
export class ApiError extends Error {
  constructor(status, title, detail) {
    super(detail || title);
    this.status = status;
    this.title = title;
  }
}

/** The URL of a question; parameters that are null, undefined or empty are left out. */
export function question(path, parameters = {}) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') {
      search.set(name, value);
    }
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

/**
 * Sends a question, and asks the reader for a key where one is needed.
 *
 * @returns {Promise<Response>} with a good status
 * @throws {ApiError} for any other
 */
export async function send(url, { signal, headers = {}, method = 'GET', body } = {}) {
  let patience = method === 'GET' ? PATIENCE : 0;
  let refused = false;
  for (;;) {
    const key = storedKey();
    const all = { ...headers, ...(key ? { Authorization: `Bearer ${key}` } : {}) };
    const response = await fetch(url, { signal, headers: all, method, body, cache: 'no-store', redirect: 'error' });
    if (response.ok) {
      return response;
    }
    if (response.status === 503 && patience > 0) {
      // Partitions on the move, or too many questions at once: it says when to ask again.
      patience -= 1;
      await sleep(Math.min(LONGEST_PAUSE, Number(response.headers.get('Retry-After') ?? 1) * 1000), signal);
    } else if (response.status === 401 && (await askForKey(refused || Boolean(key)))) {
      refused = true;
    } else {
      throw await problem(response);
    }
  }
}

/** Waits; gives up waiting when told to. */
export function sleep(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function problem(response) {
  const document = await response.json().catch(() => ({}));
  return new ApiError(response.status, document.title ?? `status ${response.status}`, document.detail ?? '');
}

/** How an answer came: from which role of instance, how far behind (seconds), and what it lacks. */
export function provenance(response, body) {
  return {
    role: response.headers.get('Claims-Role') ?? 'active',
    staleness: response.headers.get('Claims-Staleness'),
    incomplete: Array.isArray(body?.incomplete) ? body.incomplete : [],
  };
}
