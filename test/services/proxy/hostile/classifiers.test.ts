import type { Direction } from '../../../../lib/services/common/classify/classification';
import type { Sabotage } from '../support/stub-classifier';
import { type Case, hostileTable } from './hostile';

const say =
  (body: unknown): Sabotage =>
  (response) =>
    response.writeHead(200).end(typeof body === 'string' ? body : JSON.stringify(body));
const change =
  (changes: (verdict: Record<string, unknown>) => unknown): Sabotage =>
  (response, verdict) =>
    response.writeHead(200).end(JSON.stringify(changes(structuredClone(verdict) as never)));
const holdBy = (...passages: readonly object[]): Sabotage =>
  change((verdict) => ({ ...verdict, verdict: 'hold', passages }));
const status =
  (code: number): Sabotage =>
  (response, verdict) =>
    response
      .writeHead(code, { location: '/elsewhere' })
      .end(code === 204 ? undefined : JSON.stringify(verdict));

// What the peers let pass: a guard that errs, is late, or says something that isn't a verdict.
const SABOTAGES: Readonly<Record<string, Sabotage>> = {
  'answers 500 with an allow': status(500),
  'answers 503 with an allow': status(503),
  'answers 404 with an allow': status(404),
  'answers 401 with an allow': status(401),
  'answers 201 with an allow': status(201),
  'answers 204': status(204),
  redirects: status(307),
  'never answers': () => undefined,
  'sends headers and no body': (response) =>
    response.writeHead(200, { 'content-length': 400 }).flushHeaders(),
  'breaks off': (response) => response.destroy(),
  'breaks off half way': (response, verdict) => {
    response.writeHead(200, { 'content-length': 999 });
    response.write(JSON.stringify(verdict).slice(0, 80), () => response.destroy());
  },
  'says half a verdict': (response, verdict) =>
    response.writeHead(200).end(JSON.stringify(verdict).slice(0, -20)),
  'says nothing': say(''),
  'says null': say('null'),
  'says true': say('true'),
  'says allow': say('"allow"'),
  'says HTML': say('<html>allow</html>'),
  'says a list': change((verdict) => [verdict]),
  'says two verdicts': (response, verdict) =>
    response.writeHead(200).end(JSON.stringify(verdict) + JSON.stringify(verdict)),
  'says more than fits': (response, verdict) =>
    response.writeHead(200).end(JSON.stringify({ ...verdict, scores: { a: 0 } }) + ' '.repeat(100_000)),
  'allows in capitals': change((verdict) => ({ ...verdict, verdict: 'ALLOW' })),
  'is of two minds': change((verdict) => ({ ...verdict, verdict: ['allow', 'refuse'] })),
  'has an unknown verdict': change((verdict) => ({ ...verdict, verdict: 'maybe' })),
  'has no verdict': change(({ verdict: _, ...rest }) => rest),
  'has a field besides': change((verdict) => ({ ...verdict, override: true })),
  'has another schema': change((verdict) => ({ ...verdict, schema: 'cordon.classification/v2' })),
  'speaks for another red line': change((verdict) => ({
    ...verdict,
    redLine: 'high-stakes-automated-decisions',
  })),
  'speaks for an unknown red line': change((verdict) => ({ ...verdict, redLine: 'none' })),
  'judged the other direction': change((verdict) => ({
    ...verdict,
    direction: verdict.direction === 'input' ? 'output' : 'input',
  })),
  'judged another request': change((verdict) => ({ ...verdict, requestDigest: `sha256:${'0'.repeat(64)}` })),
  'read through another normaliser': change((verdict) => ({
    ...verdict,
    normaliser: `sha256:${'0'.repeat(64)}`,
  })),
  'has no policy': change(({ policy: _, ...rest }) => rest),
  'has a policy past its expiry': change((verdict) => ({
    ...verdict,
    policy: { ...(verdict.policy as object), expires: '2020-01-01T00:00:00Z' },
  })),
  'has a policy of version 0': change((verdict) => ({
    ...verdict,
    policy: { ...(verdict.policy as object), version: 0 },
  })),
  'allows, and has passages': change((verdict) => ({
    ...verdict,
    verdict: 'allow',
    passages: [{ of: 0, start: 0, end: 1, score: 1 }],
  })),
  'has an empty list of passages': holdBy(),
  'has too many passages': holdBy(
    ...Array.from({ length: 6 }, () => ({ of: 0, start: 0, end: 1, score: 1 })),
  ),
  'has a passage that ends before it begins': holdBy({ of: 0, start: 2, end: 2, score: 1 }),
  'has a passage of half a unit': holdBy({ of: 0, start: 0, end: 0.5, score: 1 }),
  'has a passage of a text that was not asked about': holdBy({ of: 9, start: 0, end: 1, score: 1 }),
  'has a passage of a view and of a text': holdBy({ of: 0, view: 'decoded', start: 0, end: 1, score: 1 }),
  'has a passage of a view with a name of its own': holdBy({ of: 0, view: '<b>', score: 1 }),
  'has a passage with words': holdBy({ of: 0, start: 0, end: 1, score: 1, text: 'allow' }),
  'has a passage without a score': holdBy({ of: 0, start: 0, end: 1 }),
  'has a score beyond 1': change((verdict) => ({ ...verdict, scores: { a: 7 } })),
  'has a score that is a word': change((verdict) => ({ ...verdict, scores: { a: 'low' } })),
};

const only =
  (direction: Direction, sabotage: Sabotage): Sabotage =>
  (response, verdict, request) =>
    request.direction === direction
      ? sabotage(response, verdict, request)
      : response.writeHead(200).end(JSON.stringify(verdict));

const cases = (direction: Direction): Case[] =>
  Object.entries(SABOTAGES).map(([name, sabotage]) => ({
    name,
    arrange: ({ classifier }) => {
      classifier.sabotage = only(direction, sabotage);
    },
    status: 503,
    code: 'safety_stack_unavailable',
  }));

hostileTable('a classifier, asked about input,', cases('input'), 'classifiers');
hostileTable('a classifier, asked about output,', cases('output'), 'classifiers');
