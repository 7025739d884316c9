import { deploymentFields, deploymentJsonSchema, type Field } from '../../../lib/config/reading/fields';

/** Generated files by path: the JSON schema that editors complete from, and the page for people. */
export const configurationDocuments = (): Readonly<Record<string, string>> => ({
  'config/schema.json': `${JSON.stringify(deploymentJsonSchema(), null, 2)}\n`,
  'docs/configuration.md': page(),
});

const page = () => `# Deployment files

<!-- Generated from lib/config/schema.ts by \`npm run docs\`. -->

A deployment is one YAML file. Choose it with \`-c deployment=PATH\`; the default is \`config/commercial.yaml\`. It has
two parts: \`charter\` is what is allowed and is owned by reviewers, \`enclave\` is how it is sized and is owned by
engineers. A reviewer can hold any assembly against a charter of their own.

A file that is wrong in any way is refused before anything is written, with the file, line, path, wrong value and what is
allowed. Beyond the types below, these must agree: every region belongs to the partition and has the services that an
enclave needs; the enclave's account, region and releases are the charter's; tenants, reviewers and purposes name what
exists; verifiers are in none of the enclave's accounts; no courier is a reviewer or verifier; no id, image or certificate stands twice.

| path | what | allowed |
|---|---|---|
${Array.from(deploymentFields(), row).join('\n')}
`;

const row = ({ path, optional, says, allowed }: Field) =>
  `| \`${path}\`${optional ? ' (optional)' : ''} | ${cell(says)} | ${cell(allowed)} |`;

const cell = (text: string) => text.replaceAll('|', '\\|');
