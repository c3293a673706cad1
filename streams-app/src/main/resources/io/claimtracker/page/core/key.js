// The API key: kept for this tab alone, and asked for when the API wants one.

import { html, render } from './html.js';

const NAME = 'api-key';
let asking = null;

export function storedKey() {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/**
 * Asks the reader for a key, once for all questions that wait for it.
 *
 * @param {boolean} refused whether the one that was sent is not taken
 * @returns {Promise<boolean>} whether there is another key now
 */
export function askForKey(refused) {
  asking ??= ask(refused).finally(() => {
    asking = null;
  });
  return asking;
}

function ask(refused) {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'key-dialog';
    dialog.setAttribute('aria-labelledby', 'key-title');
    const keep = (event) => {
      event.preventDefault();
      const key = dialog.querySelector('input').value.trim();
      if (key) {
        sessionStorage.setItem(NAME, key);
        dialog.close('kept');
      }
    };
    render(
      html`<form @submit=${keep}>
        <h2 id="key-title">This instance asks for an API key</h2>
        <p>${refused ? 'The key was not accepted. ' : ''}It is kept for this tab, and sent to this instance alone.</p>
        <label>Key <input type="password" name="key" autocomplete="off" required autofocus /></label>
        <div class="buttons">
          <button type="submit" class="primary">Use it</button>
          <button type="button" @click=${() => dialog.close('')}>Cancel</button>
        </div>
      </form>`,
      dialog,
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'kept');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
