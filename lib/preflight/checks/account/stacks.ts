import { STACK_PARTS, stackName } from '../../../config/names';
import { type Check, missing } from '../../check';
import { STACKS, stackStates } from '../../stacks';

/**
 * States from which no deploy goes on. `CREATE_FAILED` isn't one: it is what `--no-rollback` leaves, and goes on from. Source:
 * CloudFormation user guide, "Stack status codes" and "Stack failure options".
 */
const STUCK = /^(ROLLBACK_(COMPLETE|FAILED)|DELETE_FAILED|IMPORT_ROLLBACK_(COMPLETE|FAILED))$/;

export const stacks: Check = {
  id: 'stacks',
  asks: 'No stack of the deployment is stuck, or being changed.',
  because:
    'CloudFormation goes on with no stack whose creation it rolled back, and none that somebody else is updating.',
  questions: () => [STACKS],
  *look(scene) {
    const states = stackStates(scene);
    for (const part of STACK_PARTS) {
      const name = stackName(scene.deployment.enclave, part);
      const state = states.get(name);
      if (state === undefined) continue;
      if (STUCK.test(state))
        yield missing(
          `stack ${name} is in ${state}`,
          `aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name ${name} && aws cloudformation delete-stack --stack-name ${name}`,
        );
      else if (state === 'UPDATE_ROLLBACK_FAILED')
        yield missing(
          `stack ${name} is in ${state}`,
          `aws cloudformation continue-update-rollback --stack-name ${name}`,
        );
      else if (state.endsWith('_IN_PROGRESS'))
        yield missing(
          `stack ${name} is in ${state}`,
          state === 'REVIEW_IN_PROGRESS'
            ? `aws cloudformation delete-stack --stack-name ${name}`
            : `aws cloudformation wait ${state.startsWith('CREATE') ? 'stack-create-complete' : 'stack-update-complete'} --stack-name ${name}`,
        );
    }
  },
};
