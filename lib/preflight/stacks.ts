import { type StackPart, stackName } from '../config/names';
import { rows, type Scene, text } from './check';
import { asked } from './question';

/** All stacks of the account and region. */
export const STACKS = asked('cloudformation:DescribeStacks', 'cloudformation', 'describe-stacks');

/** Status of each stack of the account, by name. @throws AnswerError */
export const stackStates = ({ ask }: Scene): ReadonlyMap<string, string> =>
  new Map(rows(ask(STACKS), 'Stacks').map((stack) => [text(stack, 'StackName'), text(stack, 'StackStatus')]));

/** Whether what has the name of a stack's part is that stack's: it stands, or a deploy that failed keeps it. */
export const owns = (scene: Scene, part: StackPart): boolean =>
  stands(scene, part) ||
  /^(CREATE|UPDATE)_FAILED$/.test(stackStates(scene).get(stackName(scene.deployment.enclave, part)) ?? '');

/** Whether a stack of the deployment stands, so that what it holds may be looked for. @throws AnswerError */
export const stands = (scene: Scene, part: StackPart): boolean =>
  /^(CREATE|UPDATE|UPDATE_ROLLBACK|IMPORT)_COMPLETE$/.test(
    stackStates(scene).get(stackName(scene.deployment.enclave, part)) ?? '',
  );
