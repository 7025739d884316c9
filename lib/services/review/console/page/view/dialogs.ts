import { REASON, type SigningKey } from '../model/decision';
import { KeyFault, MOST_KEY_BYTES, readKey } from '../model/key-file';
import { button, element, fill } from './element';

/** What opens above the page. The browser keeps the focus within, and Escape closes. */

/** Shows a dialog until it is closed, and gives the focus back. */
export function openDialog(dialog: HTMLDialogElement): void {
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

export const closeDialogs = (): void => {
  for (const dialog of document.querySelectorAll('dialog')) dialog.close();
};

export function keyDialog(take: (key: SigningKey) => void, minutes: number): HTMLDialogElement {
  const says = element('p', { class: 'alert', attributes: { role: 'alert' } });
  const file = element('input', {
    id: 'key-file',
    attributes: { type: 'file', accept: '.pem,.key', 'aria-describedby': 'key-says' },
  });
  file.addEventListener('change', () => {
    const picked = file.files?.[0];
    if (picked) void read(picked);
  });
  const read = async (picked: File) => {
    try {
      if (picked.size > MOST_KEY_BYTES) throw new KeyFault('the file is too large for a key');
      take(await readKey(await picked.text()));
      dialog.close();
    } catch (error) {
      says.textContent = error instanceof KeyFault ? error.message : 'the file could not be read';
    } finally {
      file.value = '';
    }
  };
  const dialog = element(
    'dialog',
    { attributes: { 'aria-labelledby': 'key-title' } },
    element('h2', { id: 'key-title' }, 'Your signing key'),
    element(
      'p',
      { id: 'key-says' },
      `A private key in PKCS #8 PEM, P-384 or Ed25519. It stays in the memory of this page, is never sent or stored, and is forgotten after ${minutes} minutes without a key or click.`,
    ),
    element('label', { attributes: { for: 'key-file' } }, 'Key file'),
    file,
    says,
    element(
      'p',
      { class: 'buttons' },
      button('Cancel', () => dialog.close()),
    ),
  );
  return dialog;
}

export interface DecideOptions {
  readonly verdict: 'approve' | 'deny';
  readonly about: readonly (Node | string)[];
  readonly notices: readonly string[];
  /** Signs and sends. Rejects with words for the reviewer. */
  readonly send: (reason: string) => Promise<void>;
}

/** The confirmation: says what is signed, and takes the reason. */
export function decideDialog({ verdict, about, notices, send }: DecideOptions): HTMLDialogElement {
  const word = verdict === 'approve' ? 'approval' : 'denial';
  const says = element('p', { class: 'alert', attributes: { role: 'alert' } });
  const count = element('span', { class: 'count', id: 'reason-count' });
  const reason = element('textarea', {
    id: 'reason',
    attributes: {
      rows: '5',
      maxlength: String(REASON.most),
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': 'reason-count',
    },
  });
  const sign = button(`Sign ${word}`, () => void act(), { class: `primary ${verdict}` });
  const length = () => reason.value.trim().length;
  const look = () => {
    const missing = REASON.least - length();
    count.textContent =
      missing > 0
        ? `${missing} more ${missing === 1 ? 'character' : 'characters'} needed`
        : `${length()} of ${REASON.most}`;
    sign.disabled = missing > 0;
  };
  const act = async () => {
    if (sign.disabled) return;
    sign.disabled = true;
    says.textContent = '';
    try {
      await send(reason.value);
      dialog.close();
    } catch (error) {
      says.textContent = error instanceof Error ? error.message : 'it could not be sent';
      look();
    }
  };
  reason.addEventListener('input', look);
  const dialog = element(
    'dialog',
    {
      class: verdict,
      attributes: { 'aria-labelledby': 'decide-title' },
      on: {
        keydown: (event) => {
          if (event instanceof KeyboardEvent && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void act();
          }
        },
      },
    },
    element('h2', { id: 'decide-title' }, verdict === 'approve' ? 'Approve' : 'Deny'),
    ...about,
    ...notices.map((notice) => element('p', { class: 'warning' }, notice)),
    element('label', { attributes: { for: 'reason' } }, 'Reason, for whoever looks at this later'),
    reason,
    count,
    says,
    element(
      'p',
      { class: 'buttons' },
      sign,
      button('Cancel', () => dialog.close()),
      element('span', { class: 'faint' }, 'Ctrl+Enter signs, Escape cancels'),
    ),
  );
  look();
  return dialog;
}

export function helpDialog(
  keys: readonly (readonly [string, string])[],
  single: { readonly on: boolean; toggle(): void },
): HTMLDialogElement {
  const box = element('input', { id: 'single', attributes: { type: 'checkbox' } });
  box.checked = single.on;
  box.addEventListener('change', () => single.toggle());
  const table = element('dl', { class: 'keys' });
  fill(
    table,
    ...keys.flatMap(([key, does]) => [
      element('dt', {}, ...key.split(' ').map((one) => element('kbd', {}, one))),
      element('dd', {}, does),
    ]),
  );
  const dialog = element(
    'dialog',
    { attributes: { 'aria-labelledby': 'help-title' } },
    element('h2', { id: 'help-title' }, 'Keys'),
    table,
    element('p', {}, box, element('label', { attributes: { for: 'single' } }, ' Single-letter keys')),
    element(
      'p',
      { class: 'buttons' },
      button('Close', () => dialog.close()),
    ),
  );
  return dialog;
}
