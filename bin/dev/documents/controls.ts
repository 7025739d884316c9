import { CLAIM_IDS } from '../../../lib/contract/claim-id';
import { baselineOf } from '../../../lib/contract/controls/baselines';
import { STATEMENTS } from '../../../lib/contract/statements';
import { componentDefinition } from '../../../lib/report/oscal/component';
import { assessmentPlan } from '../../../lib/report/oscal/plan';
import { byControl } from '../../../lib/report/oscal/words';
import { RULES } from '../../../lib/rules';
import { impactLevels } from './impact-levels';

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

*Baseline* is the least of SP 800-53B that has the control; [below](#impact-levels-of-the-cloud-computing-srg) are FedRAMP's, and the
impact levels of the cloud computing SRG.

| control | baseline | claims | rules |
|---|---|---|---|
${rows().join('\n')}

${impactLevels(all().map(([control]) => control))}`;

/** Controls by family and number, not by text. */
const numbers = (control: string) => control.replace(/\d+/g, (number) => number.padStart(3, '0'));

const all = () =>
  byControl([
    ...claims.map((claim) => ({ ...claim, kind: 'claims' })),
    ...RULES.map((rule) => ({ ...rule, kind: 'rules' })),
  ]).toSorted(([one], [other]) => (numbers(one) < numbers(other) ? -1 : 1));

const rows = () =>
  all().map(([control, of]) => {
    const links = (kind: string) =>
      of.flatMap((each) => (each.kind === kind ? [`[${each.id}](${kind}/${each.id}.md)`] : [])).join(', ');
    return `| ${control} | ${baselineOf('SP 800-53B', control)} | ${links('claims')} | ${links('rules')} |`;
  });
