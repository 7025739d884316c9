import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { OWNERS } from '../../../lib/contract/assumptions';
import { CLAIM_IDS } from '../../../lib/contract/claim-id';
import type { Verdict } from '../../../lib/contract/verdict';
import { put } from './put';

const owner = z.enum(Object.keys(OWNERS) as (keyof typeof OWNERS)[]);
const claim = z.enum(CLAIM_IDS);
const status = z.enum(['proved', 'refuted', 'undecided']);
const indexes = z.array(z.int().min(0));
/** Of what begins there, from 1. */
const line = z.int().min(1).nullable();
const sha384 = z.string().regex(/^sha384:[0-9a-f]{96}$/);

const step = z.strictObject({
  kind: z.enum(['principal', 'action', 'resource', 'route', 'rule', 'value']),
  id: z.string(),
  pointer: z.string(),
  says: z.string(),
  line,
});

const finding = z.strictObject({
  rule: z.string().min(1),
  claim,
  severity: z.enum(['fatal', 'error']),
  file: z.string(),
  logicalId: z.string(),
  resourceType: z.string(),
  pointer: z.string(),
  message: z.string().min(1),
  remedy: z.string(),
  witness: z.array(step),
  line,
});

/** One object that `cordon verify --format json` prints. */
export const verdictSchema = z.strictObject({
  schema: z.literal('cordon.verdict/v2'),
  verdict: status,
  version: z.string(),
  assembly: z.strictObject({
    path: z.string(),
    digest: sha384,
    templates: z.array(
      z.strictObject({
        file: z.string(),
        digest: sha384,
        stack: z.string(),
        account: z.string(),
        region: z.string(),
        resources: z.int().min(0),
      }),
    ),
  }),
  charter: z.strictObject({ file: z.string(), digest: sha384 }),
  claims: z.array(
    z.strictObject({
      id: claim,
      title: z.string(),
      statement: z.string(),
      status,
      controls: z.array(z.string()),
      assumptions: z.array(z.strictObject({ id: z.string(), says: z.string(), owner, check: z.string() })),
      findings: indexes,
    }),
  ),
  findings: z.array(finding),
  causes: z.array(
    z.strictObject({ file: z.string(), logicalId: z.string(), claims: z.array(claim), findings: indexes }),
  ),
  stats: z.strictObject({
    templates: z.int().min(0),
    resources: z.int().min(0),
    milliseconds: z.number().min(0),
  }),
}) satisfies z.ZodType<Verdict>;

/** What came of the last run of `npm run formats` with the schemas of others: test/report/corpus/main.ts writes it. */
export interface CorpusRecord {
  readonly on: string;
  readonly defects: number;
  readonly refuted: number;
  /** Defects whose document isn't as its schema says, by format. */
  readonly wrong: Readonly<Record<'json' | 'sarif' | 'oscal' | 'junit', number>>;
  /** Defects whose first screen names resource, reason and mend. */
  readonly screens: number;
}

export const CORPUS_RECORD = 'docs/verdict/corpus.json';
const PAGE = 'docs/verdict.md';

const readCorpusRecord = (): CorpusRecord => JSON.parse(readFileSync(CORPUS_RECORD, 'utf8')) as CorpusRecord;

/** What the page says of the record. */
export function corpusText({ on, defects, refuted, wrong, screens }: CorpusRecord): string {
  const odd = Object.entries(wrong).filter(([, many]) => many > 0);
  const came =
    odd.length === 0
      ? 'all of them are as their schemas have them'
      : `not as their schemas have them were ${odd.map(([format, many]) => `${many} as ${format}`).join(', ')}`;
  return `\`npm run formats\` writes the verdict on each defect of the corpus (\`test/escapes\`) as \`json\`, \`sarif\`, \`oscal\` and \`junit\`, and holds
it against the schema above, SchemaStore's of SARIF 2.1.0, NIST's of OSCAL 1.2.1 and that of Jenkins (\`junit-10.xsd\`). On ${on}, of
${defects} defects (${refuted} refuted), ${came}; and the first 24 lines of 80 columns of \`text\` name resource, reason and remedy of
${screens}. \`text\`, \`markdown\` and \`html\` have no schema.`;
}

/** Generated files by path: the JSON schema of a verdict, for those who read one, and what was held against schemas. */
export const verdictDocuments = (): Readonly<Record<string, string>> => ({
  'docs/verdict/schema.json': `${JSON.stringify(z.toJSONSchema(verdictSchema, { target: 'draft-7' }), null, 2)}\n`,
  [PAGE]: put(PAGE, readFileSync(PAGE, 'utf8'), 'corpus', corpusText(readCorpusRecord())),
});
