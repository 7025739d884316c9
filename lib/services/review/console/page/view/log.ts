import type { HoldEvent } from '../model/events';
import { minuteOf } from '../model/time';
import { element } from './element';
import { table } from './table';
import { personName } from './words';

const EVENTS: Readonly<Record<HoldEvent['event'], string>> = {
  held: 'Held',
  take: 'Taken',
  return: 'Given back',
  recuse: 'Recused',
  approve: 'Approved',
  deny: 'Denied',
  expired: 'Expired, so denied',
};

/** What happened, the newest first, for those who see no text. */
export const logView = (events: readonly HoldEvent[]): HTMLElement =>
  element(
    'article',
    { class: 'figures' },
    element('h2', { attributes: { tabindex: '-1' } }, 'Log'),
    table(
      'What happened to held requests',
      ['When', 'What', 'Case', 'Who'],
      events
        .toReversed()
        .map(({ at, id, event, reviewer }) => [
          minuteOf(at),
          EVENTS[event],
          id,
          reviewer === undefined ? '' : personName(reviewer),
        ]),
    ),
    element('p', { class: 'faint' }, 'It holds no text. That you looked is on record.'),
  );
