/**
 * Elements, made without any markup: text goes in as text, and attributes have names of our own. Nothing here or anywhere
 * in the page parses HTML, which Trusted Types hold it to.
 */

type Child = Node | string | undefined | false;

interface Options {
  readonly class?: string;
  readonly id?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  options: Options = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (options.class) made.className = options.class;
  if (options.id) made.id = options.id;
  for (const [attribute, value] of Object.entries(options.attributes ?? {}))
    made.setAttribute(attribute, value);
  for (const [event, listener] of Object.entries(options.on ?? {})) made.addEventListener(event, listener);
  made.append(...present(children));
  return made;
}

/** What is there, of children that may be left out. */
const present = (children: readonly Child[]) =>
  children.filter((child): child is Node | string => child !== undefined && child !== false && child !== '');

export const fill = (parent: Element, ...children: readonly Child[]): void =>
  parent.replaceChildren(...present(children));

export const button = (text: string, act: () => void, options: Options = {}): HTMLButtonElement =>
  element(
    'button',
    { ...options, attributes: { type: 'button', ...options.attributes }, on: { click: act } },
    text,
  );

/** Terms and what they are, in two columns. */
export const list = (rows: readonly (readonly [string, Child])[]): HTMLElement =>
  element(
    'dl',
    {},
    ...rows
      .filter(([, value]) => value !== undefined && value !== false)
      .flatMap(([term, value]) => [element('dt', {}, term), element('dd', {}, value)]),
  );
