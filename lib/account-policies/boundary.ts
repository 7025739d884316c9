import { ASSUMING } from '../aws/actions';
import { PERMISSIONS } from '../claims/shared/permissions/table';
import type { Deployment } from '../config/schema';
import { documentOf, type NamedPolicy, sorted } from './document';

/** What the parts of an enclave do, as a permissions boundary for each of its roles: nothing beyond, and no other role. */
export function boundaryPolicies({ charter }: Deployment): readonly NamedPolicy[] {
  const actions = sorted(Object.values(PERMISSIONS).flatMap((rows) => rows.flatMap((row) => row.actions)));
  return [
    {
      name: 'boundary',
      says: 'What any part of an enclave does, in its regions, and never as another role.',
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
          Action: actions.filter((action) => action.startsWith('iam:')),
          Resource: '*',
        },
        { Sid: 'NeverAnotherRole', Effect: 'Deny', Action: ASSUMING, Resource: '*' },
      ),
    },
  ];
}
