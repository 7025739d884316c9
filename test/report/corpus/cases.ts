import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stackName } from '../../../lib/config/names';
import type { Verdict } from '../../../lib/contract/verdict';
import { readAssembly } from '../../../lib/template/read/read-assembly';
import { verify } from '../../../lib/verify/verify';
import { CATALOGUE } from '../../escapes/catalogue';
import { Draft, goodOf } from '../../escapes/draft';
import { INDEPENDENT } from '../../escapes/independent';
import { WHAT_IS_DEPLOYED } from '../../escapes/independent/what-is-deployed';
import type { Step } from '../../escapes/steps';
import { WHOLE } from '../../escapes/whole';
import type { DeploymentName } from '../../helpers/assemblies';

/** A defect of the corpus, as a verdict tells it. */
export interface Judged {
  readonly says: string;
  /** Logical ids of what the defect changes or makes; what it takes away can't be named. */
  readonly touched: readonly string[];
  readonly verdict: Verdict;
}

interface Defect {
  readonly says: string;
  readonly on?: readonly DeploymentName[];
  readonly judge: (name: DeploymentName) => Judged;
}

const sourceOf = (name: DeploymentName) => ({
  file: 'charter.yaml',
  digest: `sha384:${'0'.repeat(96)}`,
  charter: goodOf(name).deployment.charter,
});

const stepped = (
  says: string,
  steps: readonly (Step | ((draft: Draft) => string))[],
  on?: Defect['on'],
): Defect => ({
  says,
  ...(on ? { on } : {}),
  judge: (name) => {
    const draft = new Draft(goodOf(name));
    const ids = steps.map((step) => step(draft));
    const assembly = draft.assembly();
    const touched = ids.filter((id) => assembly.resources.some(({ logicalId }) => logicalId === id));
    return { says, touched, verdict: verify(assembly, sourceOf(name)) };
  },
});

const ofFiles = ({ says, edit }: (typeof WHAT_IS_DEPLOYED)[number]): Defect => ({
  says,
  judge: (name) => {
    const { deployment, directory: good } = goodOf(name);
    const { enclave, charter } = deployment;
    const directory = mkdtempSync(join(tmpdir(), 'cordon-corpus-'));
    try {
      cpSync(good, directory, { recursive: true });
      const stem = stackName(enclave, 'model').replace(/-model$/, '');
      const { account, region } = enclave;
      edit({ directory, stem, account, region, partition: charter.partition });
      return { says, touched: [], verdict: verify(readAssembly(directory), sourceOf(name)) };
    } finally {
      rmSync(directory, { recursive: true });
    }
  },
});

/** What a defect says, and its verdict. */
export interface Case {
  readonly says: string;
  readonly judge: () => Judged;
}

/** Every defect of the corpus, each on the first deployment that has what it breaks. */
export function* corpus(): Iterable<Case> {
  const all: readonly Defect[] = [
    // First, as another run may clear away the folders that these copy.
    ...WHAT_IS_DEPLOYED.map(ofFiles),
    ...Object.values(CATALOGUE).flatMap((cases) => cases.map(({ says, edit }) => stepped(says, [edit]))),
    ...Object.values(WHOLE).flatMap((cases) => cases.map(({ says, steps }) => stepped(says, steps))),
    ...Object.values(INDEPENDENT).flatMap((cases) =>
      cases.map(({ says, steps, on }) => stepped(says, steps, on)),
    ),
  ];
  for (const { says, on, judge } of all) yield { says, judge: () => judge(on?.[0] ?? 'commercial') };
}
