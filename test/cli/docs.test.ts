import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { session } from './session';

const pages = ['README.md', ...readdirSync('docs').map((name) => join('docs', name))].filter((name) =>
  name.endsWith('.md'),
);
const texts = pages.flatMap((page) => {
  try {
    return [{ page, text: readFileSync(page, 'utf8') }];
  } catch {
    return [];
  }
});

/** `cordon verify …` as it stands in code, on one line. */
const commands = texts.flatMap(({ page, text }) =>
  [...text.matchAll(/(?<=^|[\s`])cordon (verify|diff|challenge|explain)\b([^`\n]*)/gm)].map(
    ([, name = '', rest = '']) => ({
      page,
      name,
      flags: [...rest.matchAll(/--[a-z-]+/g)].map(([flag]) => flag),
    }),
  ),
);

describe('documents', () => {
  it('name commands and options that exist', async () => {
    expect(commands.length).toBeGreaterThan(3);
    for (const { page, name, flags } of commands) {
      const { stdout, code } = await session([name, '--help']);
      expect([page, code]).toEqual([page, 0]);
      for (const flag of flags) expect(stdout).toContain(`${flag} `);
    }
  });

  it('have CI pipelines that are YAML, verify out of process and keep the reports', () => {
    const ci = readFileSync('docs/ci.md', 'utf8');
    const [github, gitlab] = [...ci.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) =>
      parse(block),
    );

    expect(github.jobs.verify.needs).toBe('synthesize');
    expect(JSON.stringify(github.jobs.verify.steps)).toMatch(
      /cordon verify cdk\.out --charter .*verdict\.sarif.*verdict\.md/,
    );
    expect(gitlab.verify.artifacts.reports.junit).toBe('report/verdict.junit.xml');
    expect(gitlab.verify.script.join('\n')).toContain('cordon verify cdk.out --charter');
  });
});
