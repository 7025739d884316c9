import { cases } from '../cases';
import { CHARTER } from '../world';

cases('endpoint-service-consumers', {
  passes: [
    ['reviewers', 'Properties/AllowedPrincipals', [`arn:aws:iam::${CHARTER.reviewConsumers[0]}:root`]],
  ],
  refuses: [
    ['everybody', 'Properties/AllowedPrincipals', ['*'], '"*" may connect'],
    ['a stranger', 'Properties/AllowedPrincipals', ['arn:aws:iam::999988887777:root'], 'may connect'],
    [
      'a stranger beside a consumer',
      'Properties/AllowedPrincipals/1',
      'arn:aws:iam::999988887777:root',
      'may connect',
    ],
    ['nobody', 'Properties/AllowedPrincipals', [], 'a list of 0'],
    ['somebody not known', 'Properties/AllowedPrincipals/0', { Ref: 'Choice' }, 'may connect'],
  ],
});
