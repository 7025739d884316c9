import type { Verdict } from '../../../lib/contract/verdict';
import type { Place } from '../../../lib/live/account';
import type { Judged } from '../../../lib/live/judge';
import type { Assembly } from '../../../lib/template/assembly';
import { type CharterSource, verify } from '../../../lib/verify/verify';
import { type Change, type Emulator, readCopy } from './emulator';

/** What is irregular of an account, a line each: code, resource and property, message. */
const linesOf = ({ assembly }: Judged): string[] =>
  assembly.irregularities.map(
    ({ code, pointer, message }) =>
      `${code} ${pointer.replace('/Resources/', '').replace('/Properties', '')}: ${message}`,
  );

/** AWS's SDK calls services so; its CLI has other names for some of their operations. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = { s3: ['s3api', 's3control'] };

/** How much of a line is told. */
const SHOWN = 200;

const refutedOf = ({ claims }: Verdict) =>
  claims.filter(({ status }) => status === 'refuted').map(({ id }) => id);

/**
 * Proves the claims of an account in the emulator as it was deployed, then with one change at a time.
 * @returns how many changes weren't found at the thing that was changed
 */
export async function proveChanges(
  attested: Assembly,
  place: Place,
  source: CharterSource,
  emulator: Emulator,
  changes: readonly Change[],
  say: (line: string) => void,
): Promise<number> {
  const verdictOn = ({ assembly, unread }: Judged) => verify(assembly, source, { unread });
  const copy = await emulator.begin(null);
  const base = await readCopy(attested, place, copy);
  await copy.end();
  const before = new Set(linesOf(base.found));
  const verdict = verdictOn(base.found);
  say(`As it is deployed: ${verdict.verdict}, by ${base.answers.size} questions of AWS's CLI.`);
  for (const status of ['proved', 'undecided', 'refuted'] as const) {
    const ids = verdict.claims.filter((claim) => claim.status === status).map(({ id }) => id);
    say(`  ${status}: ${ids.length === 0 ? 'none' : ids.join(', ')}`);
  }
  say(`Differs from the templates: ${before.size}`);
  for (const line of before) say(`  ${line.slice(0, SHOWN)}`);
  say(`Not read: ${base.found.unread.length}`);
  for (const line of base.found.unread) say(`  ${line.slice(0, SHOWN)}`);
  const fallen = new Set(refutedOf(verdict));
  let missed = 0;
  for (const { name, found } of changes) {
    const changed = await emulator.begin(name);
    const { touched = [], failed } = changed.begun;
    const commands = new Set(touched.flatMap((service) => COMMANDS[service] ?? [service]));
    const again = base.found.asked.filter(({ args }) => commands.has(args[0] ?? ''));
    const is = failed === undefined ? await readCopy(attested, place, changed, base.answers, again) : base;
    await changed.end();
    const told = linesOf(is.found).filter((line) => !before.has(line));
    const at = told.find((line) => new RegExp(found).test(line));
    const now = verdictOn(is.found);
    if (at === undefined || now.verdict !== 'refuted') {
      missed += 1;
      say(`MISSED: ${name}: ${failed ?? (told.join(' | ') || 'nothing differs')}`.slice(0, 4 * SHOWN));
      continue;
    }
    say(`${now.verdict}: ${name}\n  ${at.slice(0, SHOWN)}`);
    const also = refutedOf(now).filter((id) => !fallen.has(id));
    if (also.length > 0) say(`  and with it: ${also.join(', ')}`);
  }
  say(`${changes.length - missed} of ${changes.length} changes are found at what was changed.`);
  return missed;
}
