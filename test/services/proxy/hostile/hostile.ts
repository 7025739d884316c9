import type { DecisionEntry } from '../../../../lib/ledger/decisions/entry';
import { type Harness, openHarness, type Reply, type Send } from '../support/harness';
import { completion, FORBIDDEN } from '../support/stub-classifier';

/** One hostile case: what is set up, what is sent, and with what status and code it must end. */
export interface Case {
  readonly name: string;
  readonly arrange?: (harness: Harness) => void;
  readonly send?: Send;
  readonly status: number | readonly number[];
  readonly code?: string;
}

/** Runs a table of cases against one stack. Each must end as stated, release nothing forbidden, and be on record. */
export function hostileTable(
  title: string,
  cases: readonly Case[],
  late: 'late' | 'in time' = 'in time',
): void {
  describe(title, () => {
    let harness: Harness;
    beforeAll(async () => {
      harness = await openHarness({
        // Short where a part of the table is late; a busy machine must not make it so elsewhere.
        classifierDeadline: late === 'late' ? 2500 : 60_000,
        limits: {
          answerTimeout: late === 'late' ? 5000 : 120_000,
          requestTimeout: 60_000,
          mostBytes: 64 * 1024,
        },
      });
    });
    afterAll(() => harness.close());
    afterEach(() => {
      for (const stub of harness.stubs.values()) stub.sabotage = undefined;
      harness.model.answer = (response) => completion(response, 'fine');
    });

    it.each(cases)('$name', async ({ arrange, send, status, code }) => {
      const before = (await harness.entries()).length;
      arrange?.(harness);
      const reply = await harness.send(send);
      expect([status].flat()).toContain(reply.status);
      expect(reply.code).toBe(code);
      expectNothingForbidden(reply.text);
      expectRecord((await harness.entries()).slice(before), reply);
    });

    it('still serves when all is over', async () => {
      expect((await harness.send()).status).toBe(200);
    });
  });
}

/** No part of the word, longer than chance would have it. */
export function expectNothingForbidden(text: string): void {
  expect(text.toLowerCase()).not.toContain(FORBIDDEN.slice(0, 5));
  expect(text.toLowerCase()).not.toContain(FORBIDDEN.slice(-6));
}

function expectRecord(entries: readonly DecisionEntry[], reply: Reply): void {
  const ended = entries.filter(({ kind }) => kind === 'decision' || kind === 'denial');
  expect(ended).toHaveLength(1);
  const named = entries.find(({ instance, sequence }) => reply.entry === `${instance}/${sequence}`);
  expect(named?.kind).toBe(reply.headers['content-type'] === 'text/event-stream' ? 'intent' : ended[0]?.kind);
  const released = ended[0]?.kind === 'decision' && ended[0].outcome === 'released';
  expect(released).toBe(reply.status === 200 && reply.code === undefined);
}
