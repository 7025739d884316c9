import { layerBucket } from '../../../lib/config/partitions';
import { cases } from '../cases';

const LAYERS = {
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: `arn:aws:s3:::${layerBucket('us-east-1')}/*`,
};
const CONDITION = { Condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/x' } } };

cases('endpoint-has-policy', {
  passes: [
    ['a list of actions', 'Properties/PolicyDocument/Statement/0/Action', ['s3:GetObject', 's3:ListBucket']],
    ['the image layers of ECR, which have no principal', 'Properties/PolicyDocument/Statement/0', LAYERS],
  ],
  refuses: [
    ['no policy', 'Properties/PolicyDocument', undefined, 'the endpoint has no policy'],
    ['an empty policy', 'Properties/PolicyDocument/Statement', [], 'the endpoint has no policy'],
    [
      'no condition on who',
      'Properties/PolicyDocument/Statement/0/Condition',
      undefined,
      'lets every principal through',
    ],
    [
      'a policy that is not known',
      'Properties/PolicyDocument',
      { Ref: 'Choice' },
      'the endpoint has no policy',
    ],
    [
      "somebody else's layers",
      'Properties/PolicyDocument/Statement/0',
      { ...LAYERS, Resource: 'arn:aws:s3:::elsewhere/*' },
      'lets every principal through',
    ],
    [
      'anything, by somebody',
      'Properties/PolicyDocument/Statement/0',
      { ...CONDITION, Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' },
      'any action on any resource',
    ],
  ],
});
