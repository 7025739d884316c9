import { element } from './element';

/** Rows with their own heads, in a box that scrolls by itself where the window is narrow. */
export function table(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  if (rows.length === 0) return element('p', { class: 'faint' }, `${title}: nothing yet.`);
  const head = (text: string, scope: 'col' | 'row') => element('th', { attributes: { scope } }, text);
  return element(
    'div',
    { class: 'sheet', attributes: { tabindex: '0', role: 'region', 'aria-label': title } },
    element(
      'table',
      {},
      element('caption', {}, title),
      element('thead', {}, element('tr', {}, ...heads.map((text) => head(text, 'col')))),
      element(
        'tbody',
        {},
        ...rows.map(([first = '', ...rest]) =>
          element('tr', {}, head(first, 'row'), ...rest.map((text) => element('td', {}, text))),
        ),
      ),
    ),
  );
}
