import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import type { BrokenFiles } from '../../test/escapes/corpus';
import { heedArguments } from './arguments';
import { cfnGuard } from './compare/cfn-guard';
import { cfnLint } from './compare/cfn-lint';
import { cloudFormationValidate } from './compare/cloudformation-validate';
import { NAGS } from './compare/nag';
import { saysMore, type Tool } from './compare/tool';

// Holds other checkers against the corpus of escapes, and writes what each catches. `--every N` takes every Nth defect
// of each class: the slowest of them needs some seconds a template.

const DEFAULT_STEP = 8;
const TARGET = 'docs/comparison.md';

type Corpus = typeof import('../../test/escapes/corpus');

/** The corpus is of the tests, which aren't compiled otherwise. */
function corpus(): Corpus {
  const outfile = resolve('dist/corpus.js');
  buildSync({
    entryPoints: ['test/escapes/corpus.ts'],
    bundle: true,
    platform: 'node',
    packages: 'external',
    outfile,
  });
  return require(outfile) as Corpus;
}

function main(step: number): void {
  const { brokenFiles, goodFiles } = corpus();
  const broken = [...brokenFiles(step)];
  const good = written(goodFiles());
  const names = new Map(
    broken.flatMap(({ files }, index) =>
      [...files].map(([file, text]) => [`${index}.${file}`, text] as const),
    ),
  );
  const folder = written(names);
  const tools = [...NAGS, cfnLint(), cloudFormationValidate(), cfnGuard()].flatMap((tool) => tool ?? []);
  const columns = tools.map((tool) => {
    const before = tool.check(good, [...goodFiles().keys()]);
    const after = tool.check(folder, [...names.keys()]);
    const caught = broken.map(({ files }, index) =>
      [...files.keys()].some((file) => saysMore(after.get(`${index}.${file}`), before.get(file))),
    );
    console.error(`${tool.name}: ${caught.filter(Boolean).length} of ${broken.length}`);
    return { tool, caught };
  });
  writeFileSync(TARGET, page(broken, columns, step));
}

function written(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-compare-'));
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  return folder;
}

interface Column {
  readonly tool: Tool;
  readonly caught: readonly boolean[];
}

function page(broken: readonly BrokenFiles[], columns: readonly Column[], step: number): string {
  const classes = [...new Set(broken.map((each) => each.class))];
  const refused = broken.map((each) => each.refused);
  const count = (of: readonly boolean[], name?: string) =>
    of.filter((caught, index) => caught && (name === undefined || broken[index]?.class === name)).length;
  const all = broken.map(() => true);
  const row = (title: string, name?: string) =>
    `| ${[title, count(all, name), count(refused, name), ...columns.map(({ caught }) => count(caught, name))].join(' | ')} |`;
  const head = ['class', 'defects', 'Cordon', ...columns.map(({ tool }) => tool.name)];
  return `# Comparison

What other checkers of templates say of the corpus of escapes (\`test/escapes\`). A defect counts as caught when a
checker says anything of the broken templates that it doesn't say of the good ones, be it what is wrong or not. Each
defect is one in the commercial deployment; ${step === 1 ? 'all are taken' : `every ${step}th of each class is taken, since some of the checkers need seconds a template`}.

The others were made for other ends: cfn-lint asks whether a template can be deployed, the packs and rules whether
single resources follow good practice. None claims to prove what the whole allows. Of Cordon's catches, none counts that
it makes of the good assembly. Cordon was made with this corpus at hand and the others weren't.

| ${head.join(' | ')} |
| --- |${head
    .slice(1)
    .map(() => ' ---: |')
    .join('')}
${classes.map((name) => row(name, name)).join('\n')}
${row('**all**')}

Written by \`npm run compare -- --every ${step}\` on ${new Date().toISOString().slice(0, 10)}:

| checker | version | how it was run |
| --- | --- | --- |
${columns.map(({ tool }) => `| ${tool.name} | ${tool.version} | \`${tool.command}\` |`).join('\n')}

cdk-nag reads constructs; here it reads those that CfnInclude makes of the templates, typed where CDK knows the type.
A template that CfnInclude refuses counts as caught.

cfn-guard's sources say 3.2.0 (as of 31 March 2026). Neither a binary nor the crates to build one could be had when this
was written, so that what \`@cdklabs/cdk-validator-cfnguard\` ships was run. cfn-guard and
\`@aws/cloudformation-validate\` take rules of one's own; none were written for this page.
`;
}

heedArguments('npm run compare [-- --every N]', ['--every']);
const at = process.argv.indexOf('--every');
main(at < 0 ? DEFAULT_STEP : Number(process.argv[at + 1]));
