import { COLUMNS, wrapAt } from '../report/wrap';
import type { Preflight, Result, Status } from './preflight';

const MARK: Readonly<Record<Status, string>> = {
  there: 'there',
  missing: 'MISSING',
  unknown: 'UNKNOWN',
  later: 'later',
};

const count = ({ results }: Preflight, status: Status) =>
  results.filter((result) => result.status === status).length;

/** One line on how it went. */
export function headline(of: Preflight): string {
  const [gone, unknown, later] = [count(of, 'missing'), count(of, 'unknown'), count(of, 'later')];
  const out = of.leftOut.length > 0 ? ` (left out: ${of.leftOut.join(', ')})` : '';
  if (gone + unknown > 0)
    return `not ready: of ${of.results.length} checks, ${gone} missing, ${unknown} not known${out}`;
  const waits = later > 0 ? `; ${later} wait for couriers` : '';
  return `ready: of ${of.results.length} checks, none lacks anything${waits}${out}`;
}

/** For people: what is missing, with the command that mends it, which is never broken into lines. */
export function toText(of: Preflight, columns = COLUMNS): string {
  const wrap = wrapAt(columns);
  const where = `${of.deployment}, account ${of.account}, region ${of.region}`;
  const lines = [...wrap('', headline(of)), ...wrap('  ', where), ''];
  for (const { status, id, asks, findings } of of.results) {
    lines.push(...wrap(`${MARK[status].padEnd(8)} `, `${id}: ${asks}`, 11));
    for (const { says, mend } of findings) lines.push(...wrap('           ', says), `             $ ${mend}`);
  }
  return `${lines.join('\n')}\n`;
}

export const toJson = (of: Preflight): string =>
  `${JSON.stringify({ schema: 'cordon.preflight/v1', verdict: headline(of).split(':')[0], ...of }, null, 2)}\n`;

/** One case for each check: what is missing is a failure, what isn't known an error. */
export function toJunit(of: Preflight): string {
  const cases = of.results.map(junitCase).join('\n');
  const [failures, errors] = [count(of, 'missing'), count(of, 'unknown')];
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="${of.results.length}" failures="${failures}" errors="${errors}">
<testsuite name="${xml(`cordon preflight ${of.deployment}`)}" tests="${of.results.length}" failures="${failures}" errors="${errors}">
${cases}
</testsuite>
</testsuites>
`;
}

function junitCase({ id, asks, status, findings }: Result): string {
  const open = `<testcase classname="cordon.preflight" name="${xml(`${id}: ${asks}`)}"`;
  if (status === 'there' || status === 'later') return `${open}/>`;
  const body = findings.map(({ says, mend }) => `${says}\n  $ ${mend}`).join('\n');
  const element = status === 'missing' ? 'failure' : 'error';
  return `${open}><${element} type="${status}" message="${xml(findings[0]?.says ?? '')}">${xml(body)}</${element}></testcase>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const xml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
