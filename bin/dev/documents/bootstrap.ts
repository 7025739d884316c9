import { executionPolicies } from '../../../lib/aws/bootstrap/execution-policies';

/** Where a policy says which enclave it is for, words that an operator replaces. */
const PLACEHOLDERS = { partition: 'PARTITION', region: 'REGION', account: 'ACCOUNT', name: 'NAME' };

/** The policies of the role that deploys, by path. */
export const bootstrapDocuments = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(executionPolicies(PLACEHOLDERS)).map(([name, policy]) => [
      `docs/bootstrap/execution-policy-${name}.json`,
      `${JSON.stringify(policy, null, 2)}\n`,
    ]),
  );
