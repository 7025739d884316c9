import { servicePrincipal } from '../../../config/service-principals';
import { type Check, missing, rows, text } from '../../check';
import { asked } from '../../question';

const ROLES = asked('iam:ListRoles', 'iam', 'list-roles', '--path-prefix', '/aws-service-role/');

/** Roles that the services of an enclave work with, by name, and whose they are. Source: each service's own guide. */
const NEEDED: Readonly<Record<string, string>> = {
  AWSServiceRoleForECS: servicePrincipal('ecs'),
  AWSServiceRoleForElasticLoadBalancing: servicePrincipal('elasticloadbalancing'),
  AWSServiceRoleForApplicationAutoScaling_ECSService: servicePrincipal('ecs.application-autoscaling'),
  AWSServiceRoleForApplicationAutoScaling_SageMakerEndpoint: servicePrincipal(
    'sagemaker.application-autoscaling',
  ),
};

export const serviceLinkedRoles: Check = {
  id: 'service-linked-roles',
  asks: 'The roles with which ECS, load balancing and scaling work are there.',
  because:
    'A new account lacks them; the first cluster, balancer or scalable target of an account fails where they are made at the same moment.',
  questions: () => [ROLES],
  *look({ ask }) {
    const roles = rows(ask(ROLES), 'Roles').map((role) => text(role, 'RoleName'));
    for (const [name, service] of Object.entries(NEEDED))
      if (!roles.includes(name))
        yield missing(
          `role ${name} is missing`,
          `aws iam create-service-linked-role --aws-service-name ${service}`,
        );
  },
};
