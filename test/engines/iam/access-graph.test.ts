import { humansDecide } from '../../../lib/claims/humans-decide/claim';
import { noBypass } from '../../../lib/claims/no-bypass/claim';
import { sealedData } from '../../../lib/claims/sealed-data/claim';
import { worldOf } from '../../claims/worlds';
import { CHARTER } from '../../rules/world';

test.each([noBypass, sealedData, humansDecide])('$id is undecided of a stack that is nowhere', (claim) => {
  const content = { Resources: { X: { Type: 'Test::Thing' } } };
  const reasons = (where: { account?: string; region?: string }) =>
    claim
      .prove(worldOf(content, CHARTER, where))
      .undecided.filter((reason) => reason.includes("doesn't say"));
  const [account = ''] = CHARTER.accounts;
  expect(reasons({ account })).toHaveLength(1);
  expect(reasons({ region: 'us-east-1' })).toHaveLength(1);
  expect(reasons({ account, region: 'us-east-1' })).toEqual([]);
});
