import { ASSUMING } from '../aws/actions';
import type { Row } from '../claims/shared/permissions/row';
import { PERMISSIONS } from '../claims/shared/permissions/table';
import type { Deployment } from '../config/schema';
import { documentOf, type NamedPolicy, sorted } from './document';

/** What the parts of an enclave do, as a permissions boundary for each of its roles: nothing beyond, and no other role. */
export function boundaryPolicies({ charter }: Deployment): readonly NamedPolicy[] {
  const { watcher, ...others } = PERMISSIONS;
  const boundary = (name: string, says: string, rows: readonly Row[]): NamedPolicy => {
    const actions = sorted(rows.flatMap((row) => row.actions));
    return {
      name,
      says,
      document: documentOf(
        {
          Sid: 'WhatPartsDo',
          Effect: 'Allow',
          Action: actions,
          Resource: '*',
          Condition: { StringEquals: { 'aws:RequestedRegion': charter.regions } },
        },
        // IAM answers in one region for all.
        {
          Sid: 'LooksAtRoles',
          Effect: 'Allow',
          Action: actions.filter((action) => /^(iam|organizations|route53|sts):/.test(action)),
          Resource: '*',
        },
        { Sid: 'NeverAnotherRole', Effect: 'Deny', Action: ASSUMING, Resource: '*' },
      ),
    };
  };
  const parts = boundary(
    'boundary',
    'What any part of an enclave does, in its regions, and never as another role.',
    Object.values(others).flat(),
  );
  if (charter.people.watchers === undefined) return [parts];
  const says = 'What watches the account asks, in its regions, and never as another role.';
  return [parts, boundary('boundary-watcher', says, watcher)];
}
