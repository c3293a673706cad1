// Server-sent events over fetch, for a key goes in a header, which EventSource cannot send. Resumes where it left off.

import { ApiError, question, send, sleep } from './api.js';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/**
 * Follows a stream until told to stop.
 *
 * @param {string} path
 * @param {object} parameters
 * @param {object} follower
 * @param {AbortSignal} follower.signal
 * @param {(type: string, data: any) => void} follower.event
 * @param {(state: 'open' | 'waiting' | 'absent', detail?: string) => void} follower.state
 */
export async function follow(path, parameters, { signal, event, state }) {
  let last = null;
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    try {
      const headers = { Accept: 'text/event-stream', ...(last === null ? {} : { 'Last-Event-ID': last }) };
      const response = await send(question(path, parameters), { signal, headers });
      state('open');
      pause = FIRST_PAUSE;
      for await (const one of events(response.body)) {
        last = one.id ?? last;
        if (one.data !== '') {
          event(one.type, JSON.parse(one.data));
        }
      }
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      if (error instanceof ApiError && (error.status === 404 || error.status === 401)) {
        state('absent', error.message);
        return;
      }
      if (error instanceof ApiError && error.status === 400) {
        // The place to go on from is no longer known: from now on, then.
        last = null;
      }
    }
    if (!signal.aborted) {
      state('waiting');
      await sleep(pause, signal);
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
  }
}

/** The events of a body, as the HTML standard reads them: fields line by line, an event at an empty one. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let event = { type: 'message', data: [], id: null };
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    const lines = (rest + value).split(/\r\n|\n|\r/);
    rest = lines.pop();
    for (const line of lines) {
      if (line === '') {
        yield { ...event, data: event.data.join('\n') };
        event = { type: 'message', data: [], id: null };
      } else if (!line.startsWith(':')) {
        read(line, event);
      }
    }
  }
}

function read(line, event) {
  const colon = line.indexOf(':');
  const name = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
  if (name === 'event') {
    event.type = value;
  } else if (name === 'data') {
    event.data.push(value);
  } else if (name === 'id') {
    event.id = value;
  }
}
