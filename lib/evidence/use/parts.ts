import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Charter } from '../../config/schema';
import { parseCanonical } from '../../ledger/canonical-json';
import { EvidenceError } from '../errors';
import { lowerBound, upperBound } from './bound';
import { digestText, head, sha384, share, type UsePredicate } from './predicate';
import type { Subjects } from './subjects';

/** What a tool measured, for whoever writes evidence to take up: counts by name, and what was measured. */
export const MEASURED_TYPE = 'urn:cordon:evidence:measured:v1';
/** Which tests passed: https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md */
export const TEST_RESULT_TYPE = 'https://in-toto.io/attestation/test-result/v0.1';

const text = z.string().min(1).max(4000);
const count = z.number().int().min(0).max(10_000_000);
const names = z.array(text).max(100_000);

const measured = z.strictObject({
  ...head,
  predicateType: z.literal(MEASURED_TYPE),
  predicate: z.strictObject({
    tool: text,
    measured: z.iso.datetime(),
    /** Of the bounds below, which are for people: evidence has them at the charter's. */
    confidence: share,
    sets: z.array(z.strictObject({ name: text, digest: sha384 })).max(1000),
    /** Of the report that the tool printed. */
    report: sha384,
    measures: z
      .array(z.strictObject({ id: text, says: text, observed: count, count, atLeast: share, atMost: share }))
      .min(1)
      .max(1000),
  }),
});

const testResult = z.strictObject({
  ...head,
  predicateType: z.literal(TEST_RESULT_TYPE),
  predicate: z.strictObject({
    result: z.enum(['PASSED', 'WARNED', 'FAILED']),
    configuration: z.array(z.record(z.string(), z.unknown())).max(1000),
    url: z.string().optional(),
    passedTests: names.default([]),
    warnedTests: names.default([]),
    failedTests: names.default([]),
  }),
});

const part = z.discriminatedUnion('predicateType', [measured, testResult]);

export type MeasuredStatement = z.infer<typeof measured>;
type Part = z.infer<typeof part>;

/** In how many cases it was so, by the name that a requirement goes by. */
interface Measure {
  readonly id: string;
  readonly observed: number;
  readonly count: number;
}

/** A file, as the command line names it. */
export interface PartFile {
  readonly file: string;
  readonly bytes: Buffer;
}

type Result = UsePredicate['results'][number];

/**
 * Results for those of the charter's requirements that go by the name of a measure. Kind, method, direction, threshold and
 * confidence are the charter's; the bound is worked out at that confidence; the report is the part itself.
 * @throws EvidenceError `part_malformed`, `part_differs`, `part_unasked`, `measure_repeated`
 */
export function resultsFrom(files: readonly PartFile[], deployed: Subjects, charter: Charter): Result[] {
  const { requirements = [] } = charter.evidence;
  const results: Result[] = [];
  for (const { file, bytes } of files) {
    const statement = parsePart(file, bytes);
    holdAgainst(statement, file, deployed);
    const measures = measuresIn(statement);
    const report = { sha384: createHash('sha384').update(bytes).digest('hex') };
    const before = results.length;
    for (const asked of requirements) {
      const found = measures.find(({ id }) => id === asked.id);
      if (!found) continue;
      if (results.some(({ requirement }) => requirement === asked.id))
        throw new EvidenceError('measure_repeated', `${asked.id}, again in ${file}`);
      results.push(resultOf(asked, found, report));
    }
    if (results.length === before)
      throw new EvidenceError('part_unasked', `${file} has ${measures.map(({ id }) => id).join(', ')}`);
  }
  return results;
}

type Requirement = NonNullable<Charter['evidence']['requirements']>[number];

function resultOf(asked: Requirement, { observed, count }: Measure, report: Result['report']): Result {
  const { id, kind, method, direction, threshold, confidence } = asked;
  const bound = (direction === 'at-least' ? lowerBound : upperBound)(observed, count, confidence);
  return { requirement: id, kind, method, direction, threshold, confidence, observed, count, bound, report };
}

function parsePart(file: string, bytes: Buffer): Part {
  try {
    return part.parse(parseCanonical(bytes));
  } catch (cause) {
    const [issue] = cause instanceof z.ZodError ? cause.issues : [];
    const where = issue ? `, at /${issue.path.join('/')}: ${issue.message}` : '';
    throw new EvidenceError('part_malformed', `${file}${where}`, { cause });
  }
}

/** What an assembly deploys goes by names that begin so. */
const DEPLOYED = /^(charter$|image:|model:|safeguard:|policies:|template:)/;

/** What was measured must be what is deployed. Tests are of sources, which an assembly doesn't name. */
function holdAgainst({ subject, predicateType }: Part, file: string, deployed: Subjects): void {
  const own = subject.filter(({ name }) => DEPLOYED.test(name));
  for (const { name, digest } of own) {
    const now = deployed.get(name);
    if (now !== digestText(digest))
      throw new EvidenceError(
        'part_differs',
        `${file} measured ${name} as ${digestText(digest)}, deployed is ${now ?? 'nothing of that name'}`,
      );
  }
  if (predicateType === MEASURED_TYPE && own.length === 0)
    throw new EvidenceError('part_differs', `${file} names nothing that can be deployed`);
}

function measuresIn({ predicateType, predicate }: Part): readonly Measure[] {
  return predicateType === MEASURED_TYPE ? predicate.measures : testMeasures(predicate);
}

/** `tests`, all of them, and `tests-FOLDER` for each folder of test/. */
function testMeasures({
  passedTests,
  warnedTests,
  failedTests,
}: z.infer<typeof testResult>['predicate']): readonly Measure[] {
  const counts = new Map<string, { observed: number; count: number }>();
  const add = (name: string, passed: boolean) => {
    const folder = /^test\/([a-z][a-z0-9-]*)\//.exec(name)?.[1];
    for (const id of ['tests', ...(folder ? [`tests-${folder}`] : [])]) {
      const { observed, count } = counts.get(id) ?? { observed: 0, count: 0 };
      counts.set(id, { observed: observed + (passed ? 1 : 0), count: count + 1 });
    }
  };
  for (const name of passedTests) add(name, true);
  for (const name of [...warnedTests, ...failedTests]) add(name, false);
  return [...counts].map(([id, counted]) => ({ id, ...counted }));
}
