import { ask, type Harness, openHarness } from '../support/harness';
import { DOUBTFUL, FORBIDDEN } from '../support/stub-classifier';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

it('answers what every red line allows, with an intent before the decision', async () => {
  const reply = await harness.send();
  expect(reply.status).toBe(200);
  expect(JSON.parse(reply.text).choices[0].message.content).toBe('fine');
  const entries = await harness.entries();
  expect(entries.map(({ kind }) => kind)).toEqual(['opened', 'intent', 'decision']);
  expect(reply.entry).toBe(`${entries[2]?.instance}/2`);
});

it('refuses what one red line refuses', async () => {
  const reply = await harness.send({ body: ask(`a ${FORBIDDEN}`) });
  expect([reply.status, reply.code]).toEqual([403, 'red_line']);
  expect(JSON.parse(reply.text).error.red_line).toBe('mass-domestic-surveillance');
});

it('holds what one red line holds', async () => {
  const reply = await harness.send({ body: ask(`a ${DOUBTFUL}`) });
  expect([reply.status, reply.code]).toEqual([409, 'held_for_review']);
});
