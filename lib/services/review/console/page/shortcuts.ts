/** Keys, each with what it does in words. Single letters can be turned off, since speech input may type them. */
export const SHORTCUTS: readonly (readonly [string, string])[] = [
  ['j k', 'next, previous case'],
  ['Enter', 'open the case'],
  ['a d', 'approve, deny: asks for a reason, then Ctrl+Enter signs'],
  ['t', 'take the case, or give it back'],
  ['c', 'recuse yourself from the case'],
  ['n p', 'next, previous marked passage'],
  ['x', 'exact text, or laid out to be read'],
  ['q h l', 'queue, history, load'],
  ['r e', 'research, for researchers; log, for field engineers'],
  ['s', 'your signing key: pick it, or forget it'],
  ['?', 'these keys'],
  ['Escape', 'close; back to the queue'],
];

const LETTERS = ['j', 'k', 'a', 'd', 't', 'c', 'n', 'p', 'x', 'q', 'h', 'l', 'r', 'e', 's', '?'] as const;
export type ShortcutKey = (typeof LETTERS)[number];

export class Shortcuts {
  on = true;

  constructor(private readonly act: (key: ShortcutKey) => void) {}

  toggle(): void {
    this.on = !this.on;
  }

  take(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') goTo('#/');
    const letter = LETTERS.find((key) => key === event.key);
    // A key that is held down steps, and does nothing else over again.
    if (!letter || (!this.on && letter !== '?') || (event.repeat && letter !== 'j' && letter !== 'k')) return;
    event.preventDefault();
    this.act(letter);
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea, select');

export function goTo(hash: string): void {
  location.hash = hash;
}
