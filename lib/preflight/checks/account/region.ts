import { type Check, missing, rows, text } from '../../check';
import { asked, type Question } from '../../question';

const question = (region: string): Question =>
  asked('ec2:DescribeRegions', 'ec2', 'describe-regions', '--all-regions', '--region-names', region);

export const region: Check = {
  id: 'region',
  asks: 'The region is switched on for the account.',
  because: 'A region that an account has not opted in to refuses every call.',
  questions: ({ enclave }) => [question(enclave.region)],
  *look({ deployment: { enclave }, askUnless }) {
    const mend = `aws account enable-region --region-name ${enclave.region}`;
    const answer = askUnless(question(enclave.region), ['InvalidParameterValue', 'OptInRequired']);
    const [found] = answer === undefined ? [] : rows(answer, 'Regions');
    if (found === undefined) yield missing(`region ${enclave.region} is not known to this account`, mend);
    else if (text(found, 'OptInStatus') === 'not-opted-in')
      yield missing(`region ${enclave.region} is not switched on`, mend);
  },
};
