import type { Deployment } from '../config/schema';
import { documentOf, type NamedPolicy, sorted } from './document';

/**
 * Services whose resources a resource control policy binds and of which an enclave has some. SageMaker and ECS are none of
 * them. Source: AWS Organizations user guide, "List of AWS services that support RCPs" (2026-11).
 */
const SERVICES = ['dynamodb', 'ecr', 'kms', 'logs', 's3', 'secretsmanager', 'sts'];

/**
 * Nothing of the account is reached by anyone of another one, whatever its own policy says: by a principal, by an AWS
 * service in another's name, or without TLS. The charter's people hold their roles elsewhere and may become roles here.
 */
export function resourceControlPolicies({ charter, enclave }: Deployment): readonly NamedPolicy[] {
  const own = enclave.account;
  const people = sorted([
    own,
    ...Object.values(charter.people).flatMap((arns = []) => arns.map((arn) => arn.split(':')[4] ?? '')),
  ]);
  const data = SERVICES.filter((service) => service !== 'sts').map((service) => `${service}:*`);
  const base = { Effect: 'Deny', Principal: '*', Resource: '*' } as const;
  const noService = { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } };
  return [
    {
      name: 'own-account-alone',
      says: "What the account keeps is reached by its own principals, and by AWS's services in its own name, over TLS.",
      document: documentOf(
        {
          Sid: 'OtherAccounts',
          ...base,
          Action: data,
          Condition: { ...noService, StringNotEqualsIfExists: { 'aws:PrincipalAccount': own } },
        },
        {
          Sid: 'OthersThanTheCharterNames',
          ...base,
          Action: ['sts:AssumeRole'],
          Condition: { ...noService, StringNotEqualsIfExists: { 'aws:PrincipalAccount': people } },
        },
        {
          Sid: 'ServicesForOthers',
          ...base,
          Action: [...data, 'sts:AssumeRole'],
          Condition: {
            Bool: { 'aws:PrincipalIsAWSService': 'true' },
            Null: { 'aws:SourceAccount': 'false' },
            StringNotEquals: { 'aws:SourceAccount': own },
          },
        },
        {
          Sid: 'OtherProviders',
          ...base,
          Action: ['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'],
        },
        {
          Sid: 'WithoutTls',
          ...base,
          Action: data,
          Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } },
        },
      ),
    },
  ];
}
