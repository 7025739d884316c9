import { type Check, missing, text } from '../../check';
import { asked } from '../../question';

const CALLER = asked('sts:GetCallerIdentity', 'sts', 'get-caller-identity');

export const caller: Check = {
  id: 'caller',
  asks: "The credentials are of the enclave's account and partition.",
  because: 'CloudFormation deploys into the account of whoever calls it.',
  questions: () => [CALLER],
  *look({ deployment: { charter, enclave }, ask }) {
    const answer = ask(CALLER);
    const account = text(answer, 'Account');
    const partition = text(answer, 'Arn').split(':')[1] ?? '';
    if (account !== enclave.account)
      yield missing(
        `the credentials are of account ${account}, and enclave.account is ${enclave.account}`,
        `export AWS_PROFILE=PROFILE-OF-${enclave.account}`,
      );
    if (partition !== charter.partition)
      yield missing(
        `the credentials are of partition ${partition}, and charter.partition is ${charter.partition}`,
        `export AWS_PROFILE=PROFILE-OF-${charter.partition}`,
      );
  },
};
