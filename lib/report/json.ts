import { placeOfPointer, type Step } from '../contract/step';
import type { Finding, Verdict } from '../contract/verdict';
import { visibleJson } from './visible';
import type { Places, Report } from './writer';

/** The outside contract: one object, or an array when there are several assemblies. */
export const toJson: Report = (verdicts, { places = [] } = {}) => {
  const all = verdicts.map((verdict, index) => withLines(verdict, places[index]));
  return `${visibleJson(JSON.stringify(all.length === 1 ? all[0] : all, null, 2))}\n`;
};

/** Beside each pointer the line, from 1, on which it begins; null where the file can't tell. */
const withLines = (verdict: Verdict, places: Places | undefined) => ({
  ...verdict,
  findings: verdict.findings.map((finding: Finding) => ({
    ...finding,
    line: lineOf([finding.file, finding.pointer], places),
    witness: finding.witness.map((step: Step) => ({
      ...step,
      line: lineOf(placeOfPointer(step.pointer), places),
    })),
  })),
});

const lineOf = ([file, pointer]: [string, string], places: Places | undefined): number | null =>
  (file && places?.lineOf(file, pointer)) || null;
