import { partition } from '../../../config/partitions';
import { SERVICE_LINKED_ROLES } from '../../../config/service-linked-roles';
import { type Check, missing, rows, text } from '../../check';
import { asked } from '../../question';

const ROLES = asked('iam:ListRoles', 'iam', 'list-roles', '--path-prefix', '/aws-service-role/');

export const serviceLinkedRoles: Check = {
  id: 'service-linked-roles',
  asks: 'The roles with which ECS, load balancing, scaling, the DNS firewall and the access analyzer work are there.',
  because:
    'A new account lacks them. The deployment role may have them made, but the first cluster, balancer or scalable target of an account fails where its role is made at the same moment.',
  questions: () => [ROLES],
  *look({ ask, deployment: { charter, enclave } }) {
    const roles = rows(ask(ROLES), 'Roles').map((role) => text(role, 'RoleName'));
    const lacks = partition(charter.partition).regions[enclave.region]?.lacks ?? [];
    for (const { name, service, optional } of SERVICE_LINKED_ROLES)
      if (!roles.includes(name) && !(optional && lacks.includes(optional)))
        yield missing(
          `role ${name} is missing`,
          `aws iam create-service-linked-role --aws-service-name ${service}`,
        );
  },
};
