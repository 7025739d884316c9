import { boundaryPolicy, identityPolicy, trustPolicy } from '../shapes/policy-shapes';
import { exactly, type Keys, list, matching, name, of, prose, tags, whole } from '../shapes/shape';

const role = of('AWS::IAM::Role', 'Ref');
const path = matching(/^\/([\w-]+\/)*$/, 'a path');

/** IAM and Access Analyzer. */
export const IAM: Readonly<Record<string, Keys>> = {
  'AWS::IAM::Role': {
    'AssumeRolePolicyDocument!': trustPolicy,
    Description: prose,
    MaxSessionDuration: whole(900, 3600),
    Path: path,
    'PermissionsBoundary!': of('AWS::IAM::ManagedPolicy', 'Ref'),
    RoleName: name,
    Tags: tags,
  },
  'AWS::IAM::Policy': { 'PolicyDocument!': identityPolicy, 'PolicyName!': name, 'Roles!': list(role, 1, 20) },
  // A permissions boundary: attached to nobody, it grants nothing.
  'AWS::IAM::ManagedPolicy': {
    Description: prose,
    ManagedPolicyName: name,
    Path: path,
    'PolicyDocument!': boundaryPolicy,
  },
  'AWS::AccessAnalyzer::Analyzer': { AnalyzerName: name, 'Type!': exactly('ACCOUNT'), Tags: tags },
};
