import type { Research } from '../model/research';
import { button, element } from './element';
import { table } from './table';
import { percent, personName, redLineName } from './words';

/** What became of what classifiers held, and how people decide: for those who mend classifiers, not for those who decide. */
export function researchView(
  { holds, people, agreement, canaries }: Research,
  exportLabels: () => void,
): HTMLElement {
  const known = new Map(canaries.map((one) => [one.reviewer, one]));
  const everyone = [...new Set([...people, ...canaries].map(({ reviewer }) => reviewer))];
  return element(
    'article',
    { class: 'figures' },
    element('h2', { attributes: { tabindex: '-1' } }, 'Research'),
    element(
      'p',
      {},
      agreement === undefined
        ? 'No case was decided by two people yet.'
        : `Two people decided alike on ${percent(agreement)} of the cases that two decided.`,
    ),
    table(
      'What became of holds, by red line and policy version',
      ['Red line', 'Policy', 'Held', 'False holds', 'Denied', 'Undecided'],
      holds.map(({ redLine, policy, held, falseHolds, denied, undecided }) => [
        redLineName(redLine),
        String(policy),
        String(held),
        `${falseHolds} (${percent(falseHolds / held)})`,
        String(denied),
        String(undecided),
      ]),
    ),
    table(
      'How much each reviewer decides, and how',
      ['Reviewer', 'Last 24 hours', 'In all', 'As another did', 'Known cases missed'],
      everyone.map((reviewer) => {
        const {
          lastDay = 0,
          decided = 0,
          together = 0,
          alike = 0,
        } = people.find((one) => one.reviewer === reviewer) ?? {};
        const { shown = 0, missed = 0 } = known.get(reviewer) ?? {};
        return [
          personName(reviewer),
          String(lastDay),
          String(decided),
          together === 0 ? 'none yet' : `${alike} of ${together} (${percent(alike / together)})`,
          shown === 0 ? 'none shown' : `${missed} of ${shown}`,
        ];
      }),
    ),
    element(
      'p',
      { class: 'faint' },
      'A false hold is one that two people approved. Counts are of the last seven days and the time in which holds expire.',
    ),
    element('p', { class: 'buttons' }, button('Export sealed labels', exportLabels)),
    element(
      'p',
      { class: 'faint' },
      'Decisions as training data, sealed to your key of the charter: this page can’t read them. The export is on record.',
    ),
  );
}
