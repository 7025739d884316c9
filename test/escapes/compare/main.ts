import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assembly } from '../../../lib/assembly/model';
import { CLAIMS } from '../../../lib/claims';
import { verify } from '../../../lib/verify/verify';
import { CATALOGUE } from '../catalogue';
import { Draft, type Good, goodOf } from '../draft';
import type { Escape } from '../escape';
import { TOOLS, type Tool } from './tools';

// Runs Cordon and the other tools over the corpus and writes what each catches to docs/comparison.md. A tool catches
// an escape when it finds something in the broken template that it doesn't find in the good one.

interface Written {
  readonly of: string;
  readonly each: Escape;
  /** The one template that the escape is in, and the good one of the same stack. */
  readonly broken: string;
  readonly good: string;
}

/** Every escape's template in one directory, beside the good ones. */
function write(good: Good, directory: string): readonly Written[] {
  for (const { file, raw } of good.assembly.templates)
    writeFileSync(join(directory, `good-${file}`), JSON.stringify(raw));
  return Object.entries(CATALOGUE).flatMap(([of, escapes]) =>
    escapes.map((each, index) => {
      const draft = new Draft(good);
      each.edit(draft);
      const changed = draft.assembly().templates.find(({ file, raw }) => {
        const before = good.assembly.templates.find((template) => template.file === file);
        return JSON.stringify(before?.raw) !== JSON.stringify(raw);
      });
      if (!changed) throw new Error(`${each.says} changes nothing`);
      const broken = join(directory, `${of.replaceAll(/[^a-z]+/g, '-')}-${index}-${changed.file}`);
      writeFileSync(broken, JSON.stringify(changed.raw));
      return { of, each, broken, good: join(directory, `good-${changed.file}`) };
    }),
  );
}

/** How many escapes of each class a tool catches. */
function caughtBy(tool: Tool, written: readonly Written[], directory: string): ReadonlyMap<string, number> {
  const findings = tool.findings(directory);
  const caught = written.filter(({ broken, good }) => {
    const before = findings.get(good) ?? new Set();
    return [...(findings.get(broken) ?? [])].some((key) => !before.has(key));
  });
  return counts(caught);
}

const counts = (written: readonly Written[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { of } of written) found.set(of, (found.get(of) ?? 0) + 1);
  return found;
};

/** Cordon is held to the same: it catches what it finds in the broken assembly and not in the good one. */
function caughtByCordon(good: Good, written: readonly Written[]): ReadonlyMap<string, number> {
  const source = { file: '', digest: '', charter: good.deployment.charter };
  const claims = CLAIMS.map(({ id }) => id).filter((id) => id !== 'verified-before-use');
  const findingsIn = (assembly: Assembly) =>
    verify(assembly, source, { claims }).findings.map(({ rule, pointer }) => `${rule} ${pointer}`);
  const before = new Set(findingsIn(good.assembly));
  return counts(
    written.filter(({ each }) => {
      const draft = new Draft(good);
      each.edit(draft);
      return findingsIn(draft.assembly()).some((key) => !before.has(key));
    }),
  );
}

const good = goodOf('commercial');
const directory = mkdtempSync(join(tmpdir(), 'cordon-compare-'));
const written = write(good, directory);
const columns = [
  { name: 'Cordon', caught: caughtByCordon(good, written) },
  ...TOOLS.map((tool) => {
    console.error(`cordon: ${tool.name} …`);
    return { name: tool.name, caught: caughtBy(tool, written, directory) };
  }),
];

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const sum = (caught: ReadonlyMap<string, number>) =>
  [...caught.values()].reduce((all, each) => all + each, 0);

writeFileSync(
  'docs/comparison.md',
  `# Comparison

<!-- Generated from test/escapes by \`npm run compare\`. -->

The corpus of escapes has ${written.length} defects, each put into the assembly of \`config/commercial.yaml\` by itself. A
tool catches one when it finds something in the broken template that it does not find in the good one, at whatever
severity, wherever it points. That favours the tools: Cordon's own tests ask for the right rule at the right resource.
The tools were made for other questions than "is this still the enclave that was agreed on", and none was configured
for it; the table says what one gets by putting them in front of a deployment as they are.

${row(['class', 'escapes', ...columns.map(({ name }) => name)])}
${row(['---', ...['escapes', ...columns].map(() => '---:')])}
${Object.entries(CATALOGUE)
  .map(([of, escapes]) => row([of, escapes.length, ...columns.map(({ caught }) => caught.get(of) ?? 0)]))
  .join('\n')}
${row(['**all**', written.length, ...columns.map(({ caught }) => `**${sum(caught)}**`)])}

What a tool caught by refusing to read a template counts only where it says so in a finding. cdk-nag's packs read
constructs, so the templates came to them through \`CfnInclude\`; where that fails, they have nothing to look at.

## Versions and commands

| tool | version | command |
|---|---|---|
| Cordon | this commit | \`verify\`, every claim that is decided without evidence |
${TOOLS.map(({ name, version, command }) => row([name, version, `\`${command}\``])).join('\n')}
`,
);
