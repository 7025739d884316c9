import type { Step } from '../contract/step';
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
    line: (finding.file && places?.lineOf(finding.file, finding.pointer)) || null,
    witness: finding.witness.map((step: Step) => ({ ...step, line: lineOf(step.pointer, places) })),
  })),
});

/** Of `file#/json/pointer`. */
function lineOf(pointer: string, places: Places | undefined): number | null {
  const at = pointer.indexOf('#');
  return (at > 0 && places?.lineOf(pointer.slice(0, at), pointer.slice(at + 1))) || null;
}
