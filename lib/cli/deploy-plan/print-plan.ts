import { loadDeployment } from '../../config/load';
import { STACK_PARTS, stackName } from '../../config/names';
import { planOf } from '../../deploy-plan/plan';
import { toJson, toMarkdownPage, toText } from '../../deploy-plan/report';
import { visible } from '../../report/visible';
import { readAssembly } from '../../template/read/read-assembly';
import { loadWithin } from '../charter';
import { type ExitCode, UsageError } from '../command';
import { refuseMissing, writeFile } from '../files';
import type { Io } from '../io';
import type { DeployPlanFlags } from './flags';

const WRITERS = { text: toText, markdown: toMarkdownPage, json: toJson };

/**
 * Stands for the file that the assembly is made of and held against where none is named. The copy in the assembly is the
 * app's: a synthesis writes it anew, and what is held against it is held against what the app said.
 */
const OWN = '<DEPLOYMENT-FILE>';

/** Prints the plan of an assembly, once its stacks are those of its deployment. */
export function printPlan(path: string, flags: DeployPlanFlags, io: Io): ExitCode {
  const assembly = path.replace(/[/\\]+$/, '');
  refuseMissing(path, 'an assembly directory');
  const stacks = readAssembly(path).templates.map(({ stack }) => stack);
  const { file, deployment } =
    flags.deployment === undefined ? loadWithin(assembly) : loadDeployment(flags.deployment);
  // Stacks that somebody added to an app of their own come after those of the plan.
  const missing = STACK_PARTS.map((part) => stackName(deployment.enclave, part)).find(
    (stack) => !stacks.includes(stack),
  );
  if (missing !== undefined)
    throw new UsageError(
      'assembly-other',
      `'${path}' and '${file}' don't go together: there is no stack '${missing}'; synthesize again, or name the file that it was made of with --deployment`,
    );
  const text = WRITERS[flags.format](planOf({ deployment, assembly, file: flags.deployment ?? OWN }));
  if (flags.output !== undefined) writeFile(flags.output, text);
  else io.stdout.write(flags.format === 'json' ? text : text.split('\n').map(visible).join('\n'));
  return 0;
}
