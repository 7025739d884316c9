import type { Prohibition } from './prohibition';

/** Types that make identities, or let others make them. */
export const IDENTITY: readonly Prohibition[] = [
  [
    'AWS::IAM::User AWS::IAM::UserPolicy AWS::IAM::UserToGroupAddition AWS::IAM::Group AWS::IAM::GroupPolicy AWS::IAM::AccessKey AWS::IAM::VirtualMFADevice AWS::IAM::ServerCertificate',
    'is an identity with lasting credentials',
    'use roles that expire',
  ],
  [
    'AWS::IAM::OIDCProvider AWS::IAM::SAMLProvider AWS::Cognito::* AWS::SSO::* AWS::IdentityStore::*',
    'lets others vouch for identities',
    'trust the roles that the charter names',
  ],
  [
    'AWS::IAM::ServiceLinkedRole',
    'gives a service a role that no template describes',
    'let AWS make service-linked roles',
  ],
  ['AWS::IAM::InstanceProfile', 'gives a machine a role', 'remove it; an enclave has no machines'],
  ['AWS::Organizations::*', 'changes the rules above the account', 'change them outside, with other eyes'],
  ['AWS::ACMPCA::*', 'issues certificates, and with them identities', 'carry certificates in as secrets'],
];
