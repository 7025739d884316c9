import { SERVICE_ROLES, type ServiceRole, secretName } from '../../../config/names';
import type { Deployment } from '../../../config/schema';
import { type Check, later, missing } from '../../check';
import { asked, type Question } from '../../question';
import { STACKS, stands } from '../../stacks';

const question = ({ enclave }: Deployment, role: ServiceRole): Question =>
  asked(
    'secretsmanager:DescribeSecret',
    'secretsmanager',
    'describe-secret',
    '--secret-id',
    secretName(enclave, role),
  );

export const tlsSecrets: Check = {
  id: 'tls-secrets',
  asks: "Each service's TLS secret is filled.",
  because: 'A service without a certificate does not start.',
  questions: (of) => [STACKS, ...SERVICE_ROLES.map((role) => question(of, role))],
  *look(scene) {
    const { deployment } = scene;
    for (const role of SERVICE_ROLES) {
      const name = secretName(deployment.enclave, role);
      const fill = `aws secretsmanager put-secret-value --secret-id ${name} --secret-string file://TLS.json`;
      if (!stands(scene, 'supply')) {
        yield later(`secret ${name} is filled after 'supply'`, fill);
        continue;
      }
      const answer = scene.askUnless(question(deployment, role), ['ResourceNotFoundException']);
      if (answer === undefined) yield missing(`secret ${name} is missing`, fill);
      else if (!hasCurrent(answer)) yield missing(`secret ${name} is empty`, fill);
    }
  },
};

const hasCurrent = (answer: unknown): boolean => {
  const stages = (answer as { VersionIdsToStages?: Readonly<Record<string, unknown>> }).VersionIdsToStages;
  return Object.values(stages ?? {}).some((names) => Array.isArray(names) && names.includes('AWSCURRENT'));
};
