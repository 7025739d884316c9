import { harmlessKind } from '../../../../bin/dev/sweep/harmless';
import { Judge } from '../../../../bin/dev/sweep/judge';
import { sampled } from '../../../../bin/dev/sweep/run';
import { DEPLOYMENTS } from '../../../helpers/assemblies';
import { changesIn, enclaveOf } from './enclaves';

/** One change in so many is judged: some eight a deployment. `npm run sweep` judges all. */
const ONE_IN = 5000;

test(`of one change in ${ONE_IN}, none survives unexplained`, () => {
  const unexplained = DEPLOYMENTS.flatMap((name) => {
    const enclave = enclaveOf(name);
    const { contents } = enclave;
    const judge = new Judge(enclave);
    return sampled(changesIn(name), ONE_IN)
      .filter((change) => !harmlessKind(change, contents) && judge.judge(change).is === 'survivor')
      .map(({ id }) => id);
  });
  expect(unexplained).toEqual([]);
});
