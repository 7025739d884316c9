import { randomBytes } from 'node:crypto';
import { Fault } from '../fault';
import { type GroupCommit, groupCommit, type Sink } from './group-commit';

export const PAYLOAD_SCHEMA = 'cordon.payload/v1';

/**
 * What the commitments of a request's ledger entries open to, kept sealed and apart from the ledger: first the salt of
 * all commitments and the request's canonical text, to which the intent commits; then, for an answer that is released
 * window by window, the answer as it was judged at each window, to which the window's entry commits; then the whole
 * answer's text, to which the decision commits.
 */
export type Payload =
  | { readonly request: string; readonly salt: string; readonly asked: string }
  | { readonly request: string; readonly window: number; readonly answered: string }
  | { readonly request: string; readonly answered: string };

export interface Payloads {
  /** Resolves when the payload is durable. @throws Fault `ledger_unavailable` */
  readonly seal: (payload: Payload) => Promise<void>;
  /** Whether a payload could be sealed now. After one that could not be, a try of its own says so. */
  readonly writable: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Payloads in sinks of lines; after a failure the next payload goes to a new sink. */
export function openPayloads(create: (name: string) => Promise<Sink>): Payloads {
  let current: Promise<GroupCommit> | undefined;
  const open = () => create(`payloads-${Date.now()}-${randomBytes(4).toString('hex')}`).then(groupCommit);
  let failed = false;
  let trying: Promise<boolean> | undefined;

  const append = async (line: object) => {
    current ??= open();
    const used = current;
    try {
      await (await used).append(JSON.stringify(Object.assign({ schema: PAYLOAD_SCHEMA }, line)));
      failed = false;
    } catch (cause) {
      failed = true;
      if (current === used) current = undefined;
      throw new Fault('ledger_unavailable', 'a payload could not be sealed', { cause });
    }
  };
  const tryNow = () =>
    append({ probe: new Date().toISOString() })
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        trying = undefined;
      });

  return {
    seal: append,
    writable: async () => {
      if (!failed) return true;
      trying ??= tryNow();
      return trying;
    },
    close: async () => (await current)?.close(),
  };
}
