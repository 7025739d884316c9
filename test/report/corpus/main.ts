import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CORPUS_RECORD, type CorpusRecord } from '../../../bin/dev/documents/verdict';
import type { Verdict } from '../../../lib/contract/verdict';
import { toJunit } from '../../../lib/report/junit';
import { corpus } from './cases';
import { lackedBy } from './first-screen';
import { CHECKS } from './formats';

// `npm run formats`: every defect of the corpus as JSON, SARIF, OSCAL and JUnit, each against its schema, and its first screen.
// OSCAL is held against NIST's schemas too with CORDON_OSCAL_SCHEMAS, and JUnit against the schema of Jenkins (junit-10.xsd of its
// xUnit plugin) with CORDON_JUNIT_SCHEMA, where there is xmllint. With both, what comes of it is put on record.

const oscal = process.env.CORDON_OSCAL_SCHEMAS;
const junit = process.env.CORDON_JUNIT_SCHEMA;

const wrong: Record<string, number> = { json: 0, sarif: 0, oscal: 0, junit: 0 };
const lacking: string[] = [];
const states: Record<Verdict['verdict'], number> = { proved: 0, refuted: 0, undecided: 0 };

function tell(format: string, says: string, errors: readonly unknown[]): void {
  if (errors.length === 0) return;
  wrong[format] = (wrong[format] ?? 0) + 1;
  console.log(`${format}, ${says}: ${JSON.stringify(errors.slice(0, 2))}`);
}

/** By files, as xmllint reads them. */
function tellJunit(verdicts: readonly (readonly [string, Verdict])[]): void {
  if (junit === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'cordon-junit-'));
  try {
    const files = verdicts.map(([, verdict], index) => {
      writeFileSync(join(folder, `${index}.xml`), toJunit([verdict]));
      return `${index}.xml`;
    });
    const { stderr, error } = spawnSync('xmllint', ['--noout', '--schema', junit, ...files], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (error) throw error;
    const valid = new Set([...stderr.matchAll(/^(\d+)\.xml validates$/gm)].map(([, index]) => Number(index)));
    for (const [index, [says]] of verdicts.entries())
      tell('junit', says, valid.has(index) ? [] : [stderr.slice(0, 300)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let count = 0;
let batch: (readonly [string, Verdict])[] = [];
for (const { judge } of corpus()) {
  const { says, touched, verdict } = judge();
  count += 1;
  states[verdict.verdict] += 1;
  for (const [format, check] of Object.entries(CHECKS)) tell(format, says, check(verdict));
  const lacked = [...lackedBy(verdict, touched)];
  if (lacked.length > 0) lacking.push(`${says}: no ${lacked.join(', no ')}`);
  batch.push([says, verdict]);
  if (batch.length === 100) {
    tellJunit(batch);
    batch = [];
    process.stderr.write(`${count} defects\n`);
  }
}
tellJunit(batch);

for (const line of lacking) console.log(`first screen, ${line}`);
console.log(JSON.stringify({ count, states, wrong, lacking: lacking.length }));
if (oscal !== undefined && junit !== undefined) {
  const record: CorpusRecord = {
    on: new Date().toISOString().slice(0, 10),
    defects: count,
    refuted: states.refuted,
    wrong: { json: 0, sarif: 0, oscal: 0, junit: 0, ...wrong },
    screens: count - lacking.length,
  };
  writeFileSync(CORPUS_RECORD, `${JSON.stringify(record, null, 2)}\n`);
}
process.exitCode = Object.values(wrong).some((each) => each > 0) || lacking.length > 0 ? 1 : 0;
