import type { Question } from '../../preflight/question';
import { AnswerError } from '../../preflight/question';
import type { OperationName } from '../operations';
import { isObject } from '../same';
import { DATA } from './data';
import { IDENTITY } from './identity';
import { NAMES } from './names';
import { NETWORK } from './network';
import { RECORDS } from './records';
import { RUNNING } from './running';
import { beyondShape, type Shape, shapeOf } from './shape';

/**
 * What each operation may answer. What isn't here is left unread by all that reads, and so isn't known. Source of the names:
 * botocore 1.43.11.
 */
export const ANSWERS: Readonly<Record<OperationName, string>> = {
  ...NETWORK,
  ...NAMES,
  ...IDENTITY,
  ...DATA,
  ...RUNNING,
  ...RECORDS,
};

const SHAPES = new Map<string, Shape>();
const seen = new WeakMap<object, string | undefined>();

/** An answer, which tells nothing that no reading looks at. @throws AnswerError */
export function understood({ id, args }: Question, answer: unknown): unknown {
  if (!isObject(answer)) return answer;
  if (!seen.has(answer)) seen.set(answer, beyondShape(shapeFor(args.slice(0, 2).join(' ')), answer));
  const more = seen.get(answer);
  if (more === undefined) return answer;
  throw new AnswerError('malformed', `'aws ${id}' tells of ${more}, which is not read`, `aws ${id}`);
}

function shapeFor(operation: string): Shape {
  const known = SHAPES.get(operation) ?? shapeOf(ANSWERS[operation as OperationName] ?? '');
  SHAPES.set(operation, known);
  return known;
}
