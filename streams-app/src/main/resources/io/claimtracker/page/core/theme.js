// Light or dark: the system's choice until the reader makes one.

const DARK = matchMedia('(prefers-color-scheme: dark)');

/** @returns {'light' | 'dark'} what is shown now */
function shown() {
  return document.documentElement.dataset.theme ?? (DARK.matches ? 'dark' : 'light');
}

/** Makes a button switch the theme. */
export function themeButton(button) {
  const tell = () => {
    const other = shown() === 'dark' ? 'light' : 'dark';
    button.textContent = other === 'dark' ? '☾' : '☀';
    button.setAttribute('aria-label', `Switch to the ${other} theme`);
    button.title = `Switch to the ${other} theme`;
  };
  button.addEventListener('click', () => {
    const other = shown() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = other;
    try {
      localStorage.setItem('theme', other);
    } catch {
      // It then lasts as long as the page.
    }
    tell();
  });
  DARK.addEventListener('change', tell);
  tell();
}
