import { CLAIMS } from '../../lib/claims';
import type { Finding } from '../../lib/contract/verdict';
import { verify } from '../../lib/verify/verify';
import { CATALOGUE } from './catalogue';
import { Draft, goodOf } from './draft';
import { WHOLE } from './whole';

/** One defect as files: what each changed template says, by name. */
export interface BrokenFiles {
  readonly class: string;
  readonly says: string;
  readonly files: ReadonlyMap<string, string>;
  /** Whether Cordon's own verdict says more than it does of the good assembly. */
  readonly refused: boolean;
}

/** The good templates of the commercial deployment, by file name. */
export const goodFiles = (): ReadonlyMap<string, string> =>
  new Map(
    goodOf('commercial').assembly.templates.map(({ file, raw }) => [file, JSON.stringify(raw, null, 1)]),
  );

/** Every `step`th defect of each class, on the commercial deployment; all that change templates can be written so. */
export function* brokenFiles(step: number): Iterable<BrokenFiles> {
  const classes: [string, readonly { says: string; edit: (draft: Draft) => unknown }[]][] = [
    ...Object.entries(CATALOGUE),
    ...Object.entries(WHOLE).map(
      ([claim, cases]): [string, { says: string; edit: (draft: Draft) => unknown }[]] => [
        `the whole: ${claim}`,
        cases.map(({ says, steps }) => ({ says, edit: (draft) => steps.map((each) => each(draft)) })),
      ],
    ),
  ];
  for (const [name, cases] of classes) {
    for (const [index, { says, edit }] of cases.entries()) {
      if (index % step !== 0) continue;
      const draft = new Draft(goodOf('commercial'));
      edit(draft);
      yield { class: name, says, files: draft.changed(), refused: isRefused(draft) };
    }
  }
}

const DECIDED = CLAIMS.map(({ id }) => id).filter((id) => id !== 'verified-before-use');
const textOf = ({ rule, file, pointer, message }: Finding) => [rule, file, pointer, message].join(' ');

function findingsOf(draft: Draft): string[] {
  const source = { file: '', digest: '', charter: draft.good.deployment.charter };
  return verify(draft.assembly(), source, { claims: DECIDED }).findings.map(textOf);
}

let known: ReadonlySet<string> | undefined;

function isRefused(draft: Draft): boolean {
  known ??= new Set(findingsOf(new Draft(draft.good)));
  const before = known;
  return findingsOf(draft).some((each) => !before.has(each));
}
