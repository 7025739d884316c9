import { baselineOf } from '../../../lib/contract/controls/baselines';
import { IMPACT_LEVELS, type ImpactLevel, type Known } from '../../../lib/contract/controls/impact-levels';

const fedrampOf = (control: string) => baselineOf('FedRAMP', control);

const levelRow = ({ name, data, basis, source }: ImpactLevel) =>
  `| ${name} | ${data} | ${basis} | ${source} |`;

const cells = (control: string) => {
  const baseline = fedrampOf(control);
  return [baseline, ...IMPACT_LEVELS.map(({ has }) => has[baseline])].join(' | ');
};

/** How many controls a level has, of those that are known. */
const counted = ({ name, has }: ImpactLevel, controls: readonly string[]) => {
  const of = (known: Known) => controls.filter((control) => has[fedrampOf(control)] === known).length;
  const others = (['with High', 'no', 'not known'] as const)
    .filter((known) => of(known) > 0)
    .map((known) => `${of(known)} ${known}`);
  return `${name} has ${of('yes')} (${others.join(', ')})`;
};

/** The section of the page, of controls in their order. */
export const impactLevels = (controls: readonly string[]) => `## Impact levels of the cloud computing SRG

DISA's security requirements guides for cloud computing put DoD's data in four impact levels. Each begins with a baseline of FedRAMP and
adds controls. DISA's own tables were not at hand, on 27 November 2026: what each level begins with is taken from the sources below, and
what it adds is **not known** here. FedRAMP's baselines are those of revision 5, in its OSCAL profiles fedramp2.1.0-oscal1.0.4 of 24 September 2024. The release of 2022 went by revision 4, whose Moderate
baseline has each of the controls of the Moderate baseline below, too.

| level | data | begins with | source |
|---|---|---|---|
${IMPACT_LEVELS.map(levelRow).join('\n')}

Of ${controls.length} controls, ${IMPACT_LEVELS.map((level) => counted(level, controls)).join('; ')}. *yes* is that the level has the
control, so that what Cordon has towards it counts there; it is not that the control is satisfied. *no* is that the baseline hasn't it.
*not known* may be either.

| control | SP 800-53B | FedRAMP | ${IMPACT_LEVELS.map(({ name }) => name).join(' | ')} |
|---|---|---|${IMPACT_LEVELS.map(() => '---|').join('')}
${controls.map((control) => `| ${control} | ${baselineOf('SP 800-53B', control)} | ${cells(control)} |`).join('\n')}
`;
