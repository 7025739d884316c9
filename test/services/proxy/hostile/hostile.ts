import type { DecisionEntry } from '../../../../lib/ledger/decisions/entry';
import { HANGS } from '../../../helpers/hangs';
import { until } from '../../../helpers/until';
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

/**
 * Runs a table of cases against one stack. Each must end as stated, release nothing forbidden, and be on record.
 * @param late what is late in some of them, and has little time: a busy machine must not make the rest late
 */
export function hostileTable(title: string, cases: readonly Case[], late?: 'classifiers' | 'model'): void {
  describe(title, () => {
    let harness: Harness;
    beforeAll(async () => {
      harness = await openHarness({
        classifierDeadline: late === 'classifiers' ? 2500 : HANGS,
        limits: {
          answerTimeout: late === 'model' ? 5000 : HANGS,
          requestTimeout: 240_000,
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
      arrange?.(harness);
      let before: number;
      let reply: Reply;
      do {
        before = (await harness.entries()).length;
        reply = await harness.send(send);
        // On a busy machine the time for an answer may be over before the model was waited for.
      } while (late === 'model' && reply.code === 'safety_stack_unavailable');
      expect([status].flat()).toContain(reply.status);
      expect(reply.code).toBe(code);
      expectNothingForbidden(reply.text);
      expectRecord((await harness.entries()).slice(before), reply);
    });

    it('still serves when all is over', async () => {
      await until(async () => (await harness.send()).status === 200);
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
