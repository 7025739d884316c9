import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inPage } from './attack-site';

/** axe-core is under the MPL, so it is no dependency: it is fetched for this run, beside the project, and left there. */
const AXE = 'axe-core@4.14.1';
const AXE_HOME = '.cache/browser';

export function axeSource(): string {
  const file = process.env.CORDON_AXE ?? `${AXE_HOME}/node_modules/axe-core/axe.min.js`;
  if (!existsSync(file))
    execFileSync('npm', ['install', '--prefix', AXE_HOME, '--no-save', '--ignore-scripts', AXE], {
      stdio: 'ignore',
    });
  return readFileSync(file, 'utf8');
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Everything that axe knows, best practices included. `options` are axe's, as a page's script has them. */
export async function violations(page: Page, axe: string, options = '{}'): Promise<readonly string[]> {
  await inPage(page, `${axe};void 0`);
  const found = await inPage<readonly Violation[]>(
    page,
    `axe.run(document, ${options}).then((r) => r.violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
