import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../lib/cli/run';
import { session } from '../../cli/session';
import { ask, type Harness, openHarness } from '../proxy/support/harness';
import { DOUBTFUL } from '../proxy/support/stub-classifier';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
  await writeFile(
    join(harness.local.directory, 'authority.pem'),
    harness.local.certificates.services.certificate,
  );
});
afterAll(() => harness.close());

/** What a reviewer of the local stack does by the command, with the files that were made for them. */
async function review(name: 'first' | 'second', command: string, ...args: readonly string[]) {
  const { directory, review: service } = harness.local;
  let said = '';
  const output = {
    isTTY: false,
    write: (text: string) => {
      said += text;
    },
  };
  const file = (suffix: string) => join(directory, 'reviewers', `${name}${suffix}`);
  const deciding = ['--signing-key', file('-signing.key'), '--reason', 'It serves the registered purpose.'];
  const code = await run(
    [
      ...['review', command, service.url, ...args, '--authority', join(directory, 'authority.pem')],
      ...['--cert', file('.pem'), '--key', file('.key'), ...(args.includes('--payload') ? deciding : [])],
    ],
    { stdout: output, stderr: output, env: {}, now: Date.now },
  );
  return { code, said };
}

it('a request that the local proxy holds is approved by two people and released once', async () => {
  const body = ask(`about a ${DOUBTFUL}`);
  harness.classifier.sabotage = (response, verdict, { exchange }) => {
    const of = exchange.findIndex(({ text }) => text.includes(DOUBTFUL));
    const start = exchange[of]?.text.indexOf(DOUBTFUL) ?? -1;
    const passages = [{ of, start, end: start + DOUBTFUL.length, score: 0.5 }];
    const allow = { ...verdict, verdict: 'allow' };
    response.end(JSON.stringify(verdict.direction === 'output' ? allow : { ...verdict, passages }));
  };
  const held = await harness.send({ body });
  expect(held.code).toBe('held_for_review');
  const id: string = JSON.parse(held.text).error.review_id;
  const again = () => harness.send({ body, headers: { 'cordon-review': id } });

  const shown = await review('first', 'show', id);
  expect(shown.said).toMatch(new RegExp(`passage {2}asked \\d+-\\d+: ${DOUBTFUL}\\n`));
  expect(shown.said).toContain('authority  Example authority');
  const [, payload = ''] = /payload +(sha256:\S+)/.exec(shown.said) ?? [];
  expect((await review('first', 'approve', id, '--payload', payload)).code).toBe(0);
  expect((await again()).code).toBe('held_for_review');
  expect((await review('first', 'approve', id, '--payload', payload)).said).toContain('same_person');
  expect((await review('second', 'approve', id, '--payload', payload)).code).toBe(0);

  expect((await again()).status).toBe(200);
  expect((await again()).code).toBe('held_for_review');
  expect((await review('second', 'deny', id, '--payload', payload)).said).toContain('already_decided');

  // Both kept logs of it, which agree.
  await harness.local.close();
  const file = (name: string) => join(harness.local.directory, name);
  const check = (...logs: readonly string[]) =>
    session([
      ...['ledger', 'check', ...logs.map(file), '--at', new Date().toISOString()],
      ...['--policy', file('verifier/policy.txt'), '--charter', file('verifier/charter.json')],
      ...['--known', file('verifier/known.json')],
    ]);
  const { stdout, stderr } = await check('ledger', 'review-ledger');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^proved: all of 6 claims, \d+ entries of 2 logs\n/);
  expect(stdout).toContain('approvals 1 used, 1 of 1 in logs of the review service');
  // One of them was a second one by the same person, and had no effect.
  expect(stdout).toMatch(/3 approvals, \d+ acts/);
  expect((await check('ledger')).stdout).toContain('humans-decided, review_log_absent: leaves it undecided');
  const acts = await session([
    'ledger',
    'show',
    file('review-ledger'),
    '--kind',
    'review-decision,review-act',
  ]);
  expect(acts.stdout).toContain(`approve ${id} by spiffe://`);
  expect(acts.stdout).toMatch(new RegExp(`open ${id} by spiffe://`));
});
