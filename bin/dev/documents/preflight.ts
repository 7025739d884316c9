import { loadDeployment } from '../../../lib/config/load';
import { CHECKS } from '../../../lib/preflight/checks';
import { questionsOf } from '../../../lib/preflight/preflight';

const EXAMPLE = 'config/commercial.yaml';

/** Generated files by path: what `cordon preflight` asks. */
export const preflightDocuments = (): Readonly<Record<string, string>> => ({ 'docs/preflight.md': page() });

function page(): string {
  const { deployment } = loadDeployment(EXAMPLE);
  const questions = questionsOf(deployment);
  const actions = [...new Set(questions.map(({ action }) => action))].sort();
  return `# Before a deploy: is the account ready?

<!-- Generated from lib/preflight by \`npm run docs\`. -->

\`\`\`
npx cordon preflight config/own.yaml
\`\`\`
asks AWS what the deployment needs of its account, by AWS's own command line (v2) and with your credentials. It changes
nothing, and prints what is missing with the command that mends it, or the first step towards that. Exit 0: a deploy would
go through, as far as is asked. 1: it would not, or that isn't known. 2: could not run.

What isn't known counts as missing: an answer that was denied, that failed, or that isn't of AWS's form. A check that a
region can't answer is left out by name, with \`--except\`, and the first line says so. What couriers bring is asked for
once the stack \`supply\` stands; until then it is \`later\`.

\`--record FILE\` keeps the answers, \`--recorded FILE\` judges them elsewhere, without AWS. \`--format junit\` has a case for
each check. Nothing here was asked of a real account yet: the answers that the tests judge are made after AWS's documents.

| check | what it asks | why |
|---|---|---|
${CHECKS.map(({ id, asks, because }) => `| \`${id}\` | ${asks} | ${because} |`).join('\n')}

## Permissions
A role that may do this, and nothing else, is enough:

\`\`\`json
${JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] }, null, 2)}
\`\`\`
The enclave's own bucket policies may refuse \`s3:ListBucket\` and \`s3:ListBucketVersions\` to whoever isn't a courier:
then a courier asks, or leaves \`weights\` and \`policy-bundles\` out.

## What is asked
For \`${EXAMPLE}\`, in this order:

\`\`\`
${questions.map(({ id }) => `aws ${id}`).join('\n')}
\`\`\`
`;
}
