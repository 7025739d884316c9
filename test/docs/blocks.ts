import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { deploymentSchema } from '../../lib/config/schema';
import { parseKnown } from '../../lib/ledger/decisions/expectations';
import { parseReceipts } from '../../lib/ledger/decisions/join/receipts';
import type { Fence } from '../helpers/fences';
import { RECORDED } from './commands';

/** How a block that holds no commands is held against what it is about. */
export interface Kind {
  readonly of: (fence: Fence) => boolean;
  /** Throws where the block isn't what it should be. */
  readonly check?: (body: string) => void;
  /** The test that holds it, or why there is none. */
  readonly by?: string;
  readonly why?: string;
}

const on = (page: string | RegExp, language: string) => (fence: Fence) =>
  fence.language === language && (typeof page === 'string' ? fence.page === page : page.test(fence.page));

/** What stands for the digits, keys and names that a page leaves out. */
const whole = (body: string) =>
  body
    .replaceAll(/(?<=sha(\d{3}):)…/g, (_, bits: string) => '0'.repeat(Number(bits) / 4))
    .replaceAll('publicKey: …', `publicKey: ${COMMERCIAL.charter.signingKeys[0].publicKey}`);

const COMMERCIAL = parse(readFileSync('config/commercial.yaml', 'utf8'));

/** Some fields of a deployment file are of the schema, beside those of the default deployment. */
function isOfCharter(body: string): void {
  const { charter, ...others } = parse(whole(body));
  if (Object.keys(others).length > 0) throw new Error(`${Object.keys(others)} beside charter`);
  deploymentSchema.parse({ ...COMMERCIAL, charter: { ...COMMERCIAL.charter, ...charter } });
}

/** A policy of IAM that allows to look, by actions without a wildcard. */
function isReadOnlyPolicy(body: string): void {
  const { Version, Statement, ...others } = JSON.parse(body);
  const [{ Effect, Action, Resource }, ...more] = Statement;
  const looks = (Action as string[]).every((action) =>
    /^[a-z0-9-]+:(Get|List|Describe|Head|Simulate)\w+$/.test(action),
  );
  if (Version !== '2012-10-17' || Effect !== 'Allow' || Resource !== '*' || !looks)
    throw new Error('the policy does more than look');
  if (more.length > 0 || Object.keys(others).length > 0) throw new Error('the policy has more parts');
}

export const KINDS: readonly Kind[] = [
  { of: (fence) => fence.page in RECORDED, by: 'test/bin/dev/record/recordings.test.ts' },
  { of: on('README.md', 'text'), why: 'a drawing' },
  { of: on('docs/architecture.md', 'text'), by: 'test/architecture.test.ts' },
  // Compiled against the types of the packed package.
  { of: ({ language }) => language === 'ts', by: 'test/app/your-own-app.test.ts' },
  // Run by `npm run clients`; the test holds what was run against what stands there.
  { of: on('docs/proxy.md', 'python'), by: 'test/bin/dev/clients.test.ts' },
  // A rule's own cases, which its test runs.
  { of: on(/^docs\/rules\//, 'json'), check: JSON.parse, by: 'test/rules/index.test.ts' },
  { of: on('docs/ci.md', 'yaml'), check: parse, by: 'test/cli/docs.test.ts' },
  { of: on(/^docs\/(availability|evidence|ledger)\.md$/, 'yaml'), check: isOfCharter },
  // A red line that there is not, beside those that there are.
  {
    of: on('docs/how-to/red-line.md', 'yaml'),
    check: (body) => isOfCharter(body.replace(', your-red-line', '')),
  },
  {
    of: on('docs/ledger.md', 'json'),
    check: (body) => (/^\{"entry"/.test(body) ? parseReceipts(body) : parseKnown(whole(body))),
  },
  { of: on(/^docs\/(live|preflight)\.md$/, 'json'), check: isReadOnlyPolicy },
];
