import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stackName } from '../../lib/config/names';
import { DEPLOYMENTS, type DeploymentName } from '../helpers/assemblies';
import { Draft, type Good, goodOf } from './draft';
import { INDEPENDENT, NEAR_MISSES } from './independent';
import type { Independent, NearMiss, Place } from './independent/case';

import { WHAT_IS_DEPLOYED } from './independent/what-is-deployed';

/** Cases are spread over the deployments that have what they need. */
const deploymentAt = (index: number, on: readonly DeploymentName[] = DEPLOYMENTS): Good =>
  goodOf(on[index % on.length] ?? 'commercial');

/** Files that the edits of a case make others of. */
function changedBy({ steps, on }: Independent | NearMiss, index: number): ReadonlyMap<string, string> {
  const draft = new Draft(deploymentAt(index, on));
  for (const step of steps) step(draft);
  return draft.changed();
}

const textsIn = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory).map((file) => [file, readFileSync(join(directory, file), 'utf8')] as const),
  );

const numbered = <T extends { readonly says: string }>(cases: readonly T[]) =>
  cases.map((each, index) => [each.says, each, index] as const);

describe.each(Object.entries(INDEPENDENT))('%s', (_, cases) => {
  test.each(numbered(cases))('is: %s', (_says, each, index) => {
    expect(changedBy(each, index).size).toBeGreaterThan(0);
    expect(each.claim).not.toEqual([]);
  });
});

describe('what is verified is not what is deployed', () => {
  test.each(numbered(WHAT_IS_DEPLOYED))('is: %s', (_says, { edit }, index) => {
    const good = deploymentAt(index);
    const { enclave, charter } = good.deployment;
    const directory = mkdtempSync(join(tmpdir(), 'cordon-deployed-'));
    cpSync(good.directory, directory, { recursive: true });
    const stem = stackName(enclave, 'model').replace(/-model$/, '');
    const { account, region } = enclave;
    const place: Place = { directory, stem, account, region, partition: charter.partition };
    edit(place);
    expect(textsIn(directory)).not.toEqual(textsIn(good.directory));
    rmSync(directory, { recursive: true });
  });
});

test.each(numbered(NEAR_MISSES))('near-miss: %s', (_says, each, index) => {
  expect(changedBy(each, index).size).toBeGreaterThan(0);
});

test('at least 110 defects, six of each kind, each said once, and 40 near-misses', () => {
  const kinds = [...Object.values(INDEPENDENT), WHAT_IS_DEPLOYED];
  const said = kinds.flatMap((cases) => cases.map(({ says }) => says));
  expect(kinds).toHaveLength(15);
  expect(Math.min(...kinds.map(({ length }) => length))).toBeGreaterThanOrEqual(6);
  expect(said.length).toBeGreaterThanOrEqual(110);
  expect(new Set(said).size).toBe(said.length);
  expect(NEAR_MISSES.length).toBeGreaterThanOrEqual(40);
});
