import { CLAIM_IDS } from '../../../lib/contract/claim-id';
import { STATEMENTS } from '../../../lib/contract/statements';
import { componentDefinition } from '../../../lib/report/oscal/component';
import { assessmentPlan } from '../../../lib/report/oscal/plan';
import { byControl } from '../../../lib/report/oscal/words';
import { RULES } from '../../../lib/rules';

/**
 * The least baseline of NIST SP 800-53B that has a control; `none` has those that are in no baseline.
 * Source: NIST's OSCAL profiles of the baselines, version 5.1.1+u4, read 2026-11-27.
 */
const BASELINES: Readonly<Record<string, string>> = {
  low: 'AC-2 AC-3 AC-17 AC-20 AU-2 AU-5 AU-9 AU-11 AU-12 CA-3 CA-6 CM-2 CM-5 CM-6 CM-7 CP-2 CP-9 CP-10 IA-2 IA-2(1) IA-5 MA-4 PS-3 SC-5 SC-7 SC-12 SC-13 SC-20 SC-39 SI-2 SI-4 SI-12',
  moderate:
    'AC-4 AC-5 AC-6 AC-6(1) AC-6(10) AC-17(3) AU-6(1) CA-2(1) CM-3 CM-7(5) IA-3 SA-10 SC-7(3) SC-7(5) SC-7(8) SC-8 SC-8(1) SC-23 SC-28 SC-28(1) SI-4(5) SI-7 SI-7(1) SI-10',
  high: 'AU-9(2) AU-9(3) AU-10 PE-18 SC-3 SC-7(21) SC-24',
  none: 'AC-3(2) AC-4(8) AC-4(21) AC-25 CM-14 IA-3(1) IA-5(7) IA-9 PL-8(1) SA-9(5) SA-11(3) SC-7(10) SC-12(2) SC-34 SI-15 SR-4',
};

const baselines = new Map(
  Object.entries(BASELINES).flatMap(([baseline, controls]) =>
    controls.split(/\s+/).map((control) => [control, baseline] as const),
  ),
);

const claims = CLAIM_IDS.map((id) => ({ id, ...STATEMENTS[id] }));

/** Generated files by path: controls beside claims and rules, for people and as OSCAL. */
export const controlDocuments = (): Readonly<Record<string, string>> => ({
  'docs/controls.md': page(),
  'docs/controls/assessment-plan.json': json(assessmentPlan(claims).document),
  'docs/controls/component-definition.json': json(componentDefinition(claims, RULES)),
});

const json = (document: object) => `${JSON.stringify(document, null, 2)}\n`;

const page = () => `# Controls of NIST SP 800-53

<!-- Generated from lib/claims and lib/rules by \`npm run docs\`. -->

What Cordon has towards each control of NIST SP 800-53, revision 5. **Towards**, and no more: a control asks for more than a
template can show, and no row says that a control is satisfied. Of an assembly, a verdict says which claims are proved, under which
assumptions. Rules without findings satisfy nothing.

For tools, in OSCAL 1.2:
- [component-definition.json](controls/component-definition.json): what enclave and verifier have towards each control, for a system's
  security plan;
- [assessment-plan.json](controls/assessment-plan.json): what is examined, towards which objectives; it lies in every assessment result,
  too;
- assessment results of an assembly: \`cordon verify --format oscal\`. Only what is proved is \`satisfied\`, as an objective of Cordon's own.

Plan, definition and results were held against NIST's own JSON schemas, version 1.2.1, on 27 November 2026; tests hold them against
excerpts, and against a folder of NIST's with \`CORDON_OSCAL_SCHEMAS=FOLDER npm test -- test/report/oscal\`.

*Baseline* is the least of SP 800-53B that has the control. The cloud SRG's impact levels are not mapped: the tables by which they add to
the baselines weren't at hand.

| control | baseline | claims | rules |
|---|---|---|---|
${rows().join('\n')}
`;

/** Controls by family and number, not by text. */
const numbers = (control: string) => control.replace(/\d+/g, (number) => number.padStart(3, '0'));

const rows = () =>
  byControl([
    ...claims.map((claim) => ({ ...claim, kind: 'claims' })),
    ...RULES.map((rule) => ({ ...rule, kind: 'rules' })),
  ])
    .toSorted(([one], [other]) => (numbers(one) < numbers(other) ? -1 : 1))
    .map(([control, of]) => {
      const links = (kind: string) =>
        of.flatMap((each) => (each.kind === kind ? [`[${each.id}](${kind}/${each.id}.md)`] : [])).join(', ');
      return `| ${control} | ${baselineOf(control)} | ${links('claims')} | ${links('rules')} |`;
    });

function baselineOf(control: string): string {
  const baseline = baselines.get(control);
  if (baseline === undefined)
    throw new Error(`nobody said in which baseline '${control}' is; add it in bin/dev/documents/controls.ts`);
  return baseline;
}
