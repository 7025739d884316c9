import type { Example, Rule } from '../../../lib/contract/rule';
import { RULES } from '../../../lib/rules';

/** Generated files by path: a page for each rule, and their index. */
export const ruleDocuments = (): Readonly<Record<string, string>> => ({
  'docs/rules/README.md': index(),
  ...Object.fromEntries(RULES.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)])),
});

const byId = (one: Rule, other: Rule) => (one.id < other.id ? -1 : 1);

const index = () => `# Rules

<!-- Generated from lib/rules by \`npm run docs\`. -->

A rule looks at one resource. Every gate runs all of them: the cdk-nag pack at synth, the plugin over the assembly, and
\`cordon verify\` over the files. A finding refutes the claim beside it, and nobody can acknowledge it away.

| rule | what it asks | claim | controls |
|---|---|---|---|
${RULES.toSorted(byId).map(row).join('\n')}
`;

const row = ({ id, title, claim, controls }: Rule) =>
  `| [${id}](${id}.md) | ${title} | [${claim}](../claims/${claim}.md) | ${controls.join(', ')} |`;

const page = (rule: Rule) => `# ${rule.id}

<!-- Generated from the rule's file in lib/rules by \`npm run docs\`. -->

**${rule.title}.** A finding is ${rule.severity} and refutes [${rule.claim}](../claims/${rule.claim}.md).

${rule.rationale}

- **Remedy:** ${rule.remedy}
- **Looks at:** ${rule.types.includes('*') ? 'every resource' : rule.types.map((type) => `\`${type}\``).join(', ')}
- **NIST SP 800-53 r5:** ${rule.controls.join(', ')}

## Passes

${json(rule.good)}

## Is refused

${json(rule.bad)}
`;

const json = (example: Example) => `\`\`\`json\n${JSON.stringify(example, null, 2)}\n\`\`\``;
