import type { Load } from '../model/held';
import { lengthOf } from '../model/time';
import { element, list } from './element';
import { percent } from './words';

/** How much there is to decide, and how well it is decided: whoever must decide on too much decides nothing. */
export function loadOf(
  { waiting, oldestHeldAt, decidedByMeToday, agreement, canaries }: Load,
  now: number,
): HTMLElement {
  return element(
    'article',
    { class: 'load' },
    element('h2', { attributes: { tabindex: '-1' } }, 'Load'),
    list([
      ['Waiting', String(waiting)],
      ['Oldest', oldestHeldAt === undefined ? undefined : `held ${lengthOf(now - Date.parse(oldestHeldAt))}`],
      ['Decided by you today', String(decidedByMeToday)],
      ['Two people agreed', agreement === undefined ? undefined : percent(agreement)],
      ['Known cases shown to you', canaries && String(canaries.shown)],
      ['Of them missed', canaries && String(canaries.missed)],
    ]),
    element(
      'p',
      { class: 'faint' },
      'Some cases are known ones that two people agreed on before. They look like any other, release nothing, and show how closely cases are read.',
    ),
  );
}
