import { both } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { boundaryPolicy, identityPolicy, trustPolicy } from '../shapes/policy-shapes';
import { exactly, list, matching, of, tags, whole } from '../shapes/shape';

const role = of('AWS::IAM::Role', 'Ref');

// IAM takes Latin-1 here, and no more. Source: `CreateRole`, IAM API reference.
const description = matching(/^[\x20-\x7E\u00A1-\u00FF]{0,1000}$/, 'up to 1,000 characters of Latin-1');

// Source: `PutRolePolicy`, IAM API reference.
const policyName = matching(/^[\w+=,.@-]{1,128}$/, 'the name of a policy');

const path = matching(/^\/([\w-]+\/)*$/, 'a path');

/** IAM, IAM Identity Center and Access Analyzer. */
export const IAM: ResourceTypes = {
  'AWS::IAM::Role': {
    identity: [['RoleName']],
    properties: {
      'AssumeRolePolicyDocument!': trustPolicy,
      Description: description,
      MaxSessionDuration: whole(900, 3600),
      Path: path,
      'PermissionsBoundary!': of('AWS::IAM::ManagedPolicy', 'Ref'),
      RoleName: matching(/^[\w+=,.@-]{1,64}$/, 'the name of a role'),
      Tags: tags,
    },
    attributes: { Ref: '{RoleName}', Arn: 'arn:{partition}:iam::{account}:role{Path=/}{RoleName}' },
    policies: [
      ['trust', 'AssumeRolePolicyDocument'],
      ['identity', 'Policies.*.PolicyDocument'],
    ],
  },
  'AWS::IAM::Policy': {
    identity: [['Roles', 'PolicyName']],
    properties: { 'PolicyDocument!': identityPolicy, 'PolicyName!': policyName, 'Roles!': list(role, 1, 20) },
    policies: [['identity', 'PolicyDocument']],
  },
  // A permissions boundary: attached to nobody, it grants nothing.
  'AWS::IAM::ManagedPolicy': {
    identity: [['ManagedPolicyName']],
    properties: {
      Description: description,
      ManagedPolicyName: policyName,
      Path: path,
      'PolicyDocument!': boundaryPolicy,
    },
    attributes: both('PolicyArn', 'arn:{partition}:iam::{account}:policy{Path=/}{ManagedPolicyName}'),
    policies: [['identity', 'PolicyDocument']],
  },
  'AWS::AccessAnalyzer::Analyzer': {
    identity: [['AnalyzerName']],
    properties: {
      AnalyzerName: matching(/^[A-Za-z][\w.-]{0,254}$/, 'the name of an analyzer'),
      'Type!': exactly('ACCOUNT'),
      Tags: tags,
    },
  },
  'AWS::IAM::User': {
    attributes: { Ref: '{UserName}', Arn: 'arn:{partition}:iam::{account}:user{Path=/}{UserName}' },
    policies: [['identity', 'Policies.*.PolicyDocument']],
  },
  'AWS::IAM::Group': {
    attributes: { Ref: '{GroupName}', Arn: 'arn:{partition}:iam::{account}:group{Path=/}{GroupName}' },
    policies: [['identity', 'Policies.*.PolicyDocument']],
  },
  'AWS::IAM::InstanceProfile': {
    attributes: {
      Ref: '{InstanceProfileName}',
      Arn: 'arn:{partition}:iam::{account}:instance-profile{Path=/}{InstanceProfileName}',
    },
  },
  'AWS::IAM::RolePolicy': {
    policies: [['identity', 'PolicyDocument']],
  },
  'AWS::IAM::UserPolicy': {
    policies: [['identity', 'PolicyDocument']],
  },
  'AWS::IAM::GroupPolicy': {
    policies: [['identity', 'PolicyDocument']],
  },
  'AWS::SSO::PermissionSet': {
    policies: [['identity', 'InlinePolicy']],
  },
};
