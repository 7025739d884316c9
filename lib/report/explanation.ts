import { createColors } from 'picocolors';
import type { ClaimExplanation, Explanation, ResourceExplanation } from '../contract/verdict-explanation';
import { count, placeOf } from './summary';
import { visible, visibleJson } from './visible';
import { wrap } from './wrap';

/** The explanation alone. */
export const explanationToJson = (explanation: Explanation) =>
  `${visibleJson(JSON.stringify(explanation, null, 2))}\n`;

type Colors = ReturnType<typeof createColors>;

type Lines = Iterable<string>;

export function explanationToText(explanation: Explanation, { color = false } = {}): string {
  const paint = createColors(color);
  const lines = explanation.kind === 'claim' ? ofClaim(explanation, paint) : ofResource(explanation, paint);
  return `${[...lines].join('\n')}\n`;
}

function* ofClaim({ claim, guards, findings }: ClaimExplanation, paint: Colors): Lines {
  yield paint.bold(`${claim.status}: ${claim.id}`);
  yield* wrap('  ', visible(claim.statement));
  yield* section('findings', findings, ({ message, ...at }) => item(message, placeOf(at)), paint);
  yield* section(
    `rests on ${count(guards.length, 'fact')}`,
    guards,
    ({ says, ...at }) => item(says, placeOf(at)),
    paint,
  );
  yield* section(
    'assumed, outside the assembly',
    claim.assumptions,
    ({ says, check }) => item(says, `check: ${visible(check)}`),
    paint,
  );
}

function* ofResource({ resources }: ResourceExplanation, paint: Colors): Lines {
  for (const [index, { file, stack, type, rules, guards, findings }] of resources.entries()) {
    if (index > 0) yield '';
    yield* wrap('', `${visible(type)} in ${visible(stack)}, ${visible(file)}`).map(paint.bold);
    yield* section(
      'findings',
      findings,
      ({ claim, message, ...at }) => item(`${claim}: ${message}`, placeOf(at)),
      paint,
    );
    yield* section(
      'would fall without it',
      guards,
      ({ claim, says, ...at }) => item(`${claim}: ${says}`, placeOf(at)),
      paint,
    );
    yield* section(
      'looked at by',
      rules,
      ({ id, claim, title }) => item(`${id} (${claim}): ${title}`),
      paint,
    );
  }
}

/** A title with what stands below it; nothing where there is nothing to stand there. */
function* section<T>(title: string, all: readonly T[], lines: (one: T) => Lines, paint: Colors): Lines {
  if (all.length === 0) return;
  yield '';
  yield paint.bold(title);
  for (const one of all) yield* lines(one);
}

function* item(says: string, place = ''): Lines {
  yield* wrap('  - ', visible(says));
  if (place) yield* wrap('    ', place);
}
