import { CLAIMS } from '../../../lib/claims';
import { OWNERS } from '../../../lib/contract/assumptions';
import { CLAIM_IDS, type ClaimId } from '../../../lib/contract/claim-id';
import { STATEMENTS } from '../../../lib/contract/statements';
import { RULES } from '../../../lib/rules';

/** Generated files by path: a page for each claim, and their index. */
export const claimDocuments = (): Readonly<Record<string, string>> => ({
  'docs/claims/README.md': index(),
  ...Object.fromEntries(CLAIM_IDS.map((id) => [`docs/claims/${id}.md`, page(id)])),
});

const index = () => `# Claims

<!-- Generated from lib/claims by \`npm run docs\`. -->

A claim is a statement about a whole assembly. \`cordon verify\` proves it, refutes it with a witness, or leaves it
undecided, which is never a pass.

| claim | statement | controls |
|---|---|---|
${CLAIM_IDS.map((id) => `| [${id}](${id}.md) | ${STATEMENTS[id].statement} | ${STATEMENTS[id].controls.join(', ')} |`).join('\n')}
`;

const page = (id: ClaimId) => `# ${id}

<!-- Generated from the claim's file in lib/claims by \`npm run docs\`. -->

**${STATEMENTS[id].title}.** ${STATEMENTS[id].statement}

- **NIST SP 800-53 r5:** ${STATEMENTS[id].controls.join(', ')}

## Assumptions

What has to hold outside the assembly for the proof to count; printed with every verdict.

${assumptions(id)}

## Rules

A finding of one of these refutes the claim, too.

${rules(id)}
`;

function assumptions(id: ClaimId): string {
  const claim = CLAIMS.find((each) => each.id === id);
  if (claim === undefined)
    return 'This version of Cordon has no proof of this claim, so that it is undecided.';
  return list(
    claim.assumptions.map(
      ({ id, says, owner, check }) => `\`${id}\`: ${says} By ${OWNERS[owner]}. Check: ${check}.`,
    ),
  );
}

const rules = (id: ClaimId) =>
  list(
    RULES.filter(({ claim }) => claim === id).map(
      (rule) => `[${rule.id}](../rules/${rule.id}.md): ${rule.title}`,
    ),
  );

const list = (items: readonly string[]) =>
  items.length === 0 ? 'None.' : items.map((item) => `- ${item}`).join('\n');
