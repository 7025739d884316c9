import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commandReference } from './commands';
import { counted } from './counted';
import { record, runIn } from './page';
import { terminalPicture } from './terminal-picture';

const TUTORIAL = 'docs/tutorial.md';
const ADMITTING = 'docs/how-to/resource-type.md';
const COSTS = 'docs/how-to/costs.md';
const PICTURE = 'docs/tutorial/refuted.svg';
const SHOWN = 'npx cordon verify broken/*.template.json --charter config/commercial.yaml';
const COLUMNS = 96;
const COUNTED = /(<!-- counted: .* -->\n)[\s\S]*(<!-- end of counted -->)/;
/** As much as says what is wrong, where, why, and what to do. */
const LINES = 18;

/**
 * What the documents show of sessions, by path, as it is printed now.
 * @param assembly the default deployment's assembly, with its deployment file
 */
export async function recordings(assembly: string): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-clone-'));
  try {
    cpSync(assembly, join(folder, 'cdk.out'), { recursive: true });
    symlinkSync(resolve('config'), join(folder, 'config'));
    let screen = '';
    const after = async (command: string) => {
      if (command !== SHOWN) return;
      const { text } = await runIn(folder, SHOWN, { columns: COLUMNS });
      screen = [`$ ${SHOWN}`, ...text.split('\n').slice(0, LINES)].join('\n');
    };
    const tutorial = await record(readFileSync(TUTORIAL, 'utf8'), { folder, after });
    const admitting = await record(readFileSync(ADMITTING, 'utf8'), { folder });
    const costs = readFileSync(COSTS, 'utf8').replace(
      COUNTED,
      (_, begin, end) => `${begin}${counted(assembly)}${end}`,
    );
    const title =
      'A terminal: cordon verify refutes templates in which the review service may invoke the model';
    const commands = await commandReference();
    return {
      'docs/commands.md': commands,
      [ADMITTING]: admitting,
      [COSTS]: costs,
      [TUTORIAL]: tutorial,
      [PICTURE]: terminalPicture(title, screen, COLUMNS),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
