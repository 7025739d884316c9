import type { Rule } from '../../contract/rule';
import { key } from '../examples';
import { prohibitedTypes } from '../prohibited-types';

export const noDataPathOut: Rule = {
  id: 'no-data-path-out',
  title: 'Nothing delivers, shares or replicates data',
  claim: 'sealed-data',
  severity: 'fatal',
  controls: ['AC-4', 'AC-20', 'SC-7(10)'],
  rationale:
    'Streams, event buses, topics, replication, access points and shares carry data out by AWS itself, over no network interface of the enclave.',
  remedy: 'Remove the resource; data stays in the buckets, tables and logs of the enclave.',
  types: ['*'],
  good: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: key } },
  bad: {
    Type: 'AWS::Logs::SubscriptionFilter',
    Properties: {
      LogGroupName: '/cordon/proxy',
      FilterPattern: '',
      DestinationArn: { 'Fn::GetAtt': ['Stream', 'Arn'] },
    },
  },
  check: (resource) => prohibitedTypes(resource, 'data'),
};
