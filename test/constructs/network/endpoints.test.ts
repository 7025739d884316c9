import { GATEWAY_SERVICES, INTERFACE_SERVICES } from '../../../lib/config/partitions';
import { DEPLOYMENTS, type DeploymentName } from '../../helpers/assemblies';
import { propertiesOf, type Statement, statements } from '../../helpers/policies';
import { templateOf } from '../../helpers/synth';

interface Endpoint {
  readonly ServiceName: string;
  readonly VpcEndpointType: string;
  readonly PrivateDnsEnabled?: boolean;
  readonly RouteTableIds?: unknown[];
  readonly SecurityGroupIds?: unknown[];
  readonly PolicyDocument: { readonly Statement: unknown[] };
}

const endpoints = (deployment: DeploymentName) => [
  ...propertiesOf<Endpoint>(templateOf(deployment, 'boundary'), 'AWS::EC2::VPCEndpoint').values(),
];

const policyOf = (service: string, deployment: DeploymentName = 'commercial'): Statement[] => {
  const endpoint = endpoints(deployment).find(({ ServiceName }) => ServiceName.endsWith(`-1.${service}`));
  return statements(endpoint?.PolicyDocument ?? { Statement: [] });
};

/** Roles that may do an action through an endpoint, each with the resources. */
const who = (service: string, action: string, deployment: DeploymentName = 'commercial') =>
  policyOf(service, deployment)
    .filter(({ effect, actions }) => effect === 'Allow' && actions.includes(action))
    .flatMap(({ condition, resources }) =>
      (
        JSON.stringify(condition.ArnEquals?.['aws:PrincipalArn'] ?? '"anyone"').match(
          /cordon-[a-z]+-[a-z-]+|anyone/g,
        ) ?? []
      ).map((role) => `${role} ${resources.map((each) => each.split(':').at(-1)).join(' ')}`),
    );

describe.each(DEPLOYMENTS)('%s', (deployment) => {
  test('has an endpoint per service in use and none besides', () => {
    expect(endpoints(deployment).length).toBe(GATEWAY_SERVICES.length + INTERFACE_SERVICES.length);
    for (const service of [...GATEWAY_SERVICES, ...INTERFACE_SERVICES])
      expect(
        endpoints(deployment).filter(({ ServiceName }) =>
          ServiceName.replace(/-fips$/, '').endsWith(`.${service}`),
        ).length,
      ).toBe(1);
  });

  test('has a policy on each that names roles, actions and resources', () => {
    for (const { PolicyDocument } of endpoints(deployment)) {
      const allowed = statements(PolicyDocument).filter(({ effect }) => effect === 'Allow');
      expect(allowed.length).toBeGreaterThan(0);
      for (const { actions, resources, condition } of allowed) {
        for (const action of actions) expect(action).not.toContain('*');
        const layers = resources.every((resource) => resource.includes('starport-layer-bucket'));
        if (!layers) expect(condition.ArnEquals).toHaveProperty('aws:PrincipalArn');
      }
    }
  });

  test('gives interfaces private names and a group, gateways only the tiers that need them', () => {
    for (const endpoint of endpoints(deployment))
      if (endpoint.VpcEndpointType === 'Interface') {
        expect(endpoint.PrivateDnsEnabled).toBe(true);
        expect(endpoint.SecurityGroupIds?.length).toBe(1);
      } else {
        expect(endpoint.RouteTableIds?.length).toBe(endpoint.ServiceName.endsWith('.s3') ? 2 : 1);
      }
  });
});

test('only the proxy invokes the model', () => {
  expect(who('sagemaker.runtime', 'sagemaker:InvokeEndpointWithResponseStream')).toEqual([
    'cordon-commercial-proxy endpoint/cordon-commercial-model',
  ]);
  expect(who('sagemaker.runtime', 'sagemaker:InvokeEndpoint')).toEqual([
    'cordon-commercial-proxy endpoint/cordon-commercial-model',
    'cordon-commercial-classifier-surveillance endpoint/cordon-commercial-safeguard',
    'cordon-commercial-classifier-weapons endpoint/cordon-commercial-safeguard',
    'cordon-commercial-classifier-decisions endpoint/cordon-commercial-safeguard',
  ]);
});

test('without a safeguard model, only the proxy invokes anything', () => {
  expect(who('sagemaker.runtime', 'sagemaker:InvokeEndpoint', 'isob')).toEqual([
    'cordon-isob-proxy endpoint/cordon-isob-model',
  ]);
});

test('inference routers are refused', () => {
  expect(policyOf('sagemaker.runtime')).toContainEqual(
    expect.objectContaining({
      effect: 'Deny',
      actions: ['sagemaker:*'],
      condition: { Null: { 'sagemaker:SourceInferenceRouterArn': 'false' } },
    }),
  );
});

test('through S3, only the proxy writes payloads, and proxy and review service each logs of its own', () => {
  const objects = (...paths: string[]) =>
    paths.map((path) => path.replace('/', '-111122223333-us-east-1/').replace(/^/, 'cordon-commercial-'));
  expect(who('s3', 's3:PutObject')).toEqual(
    [
      ['cordon-commercial-proxy', ...objects('ledger/logs/*', 'ledger/followed/*')],
      ['cordon-commercial-review', ...objects('ledger/review/logs/*', 'ledger/review/followed/*')],
      ['cordon-commercial-proxy', ...objects('payloads/*')],
    ].map((each) => each.join(' ')),
  );
});

test('through S3, anyone reads image layers, and nothing else', () => {
  expect(who('s3', 's3:GetObject').filter((reader) => reader.startsWith('anyone'))).toEqual([
    'anyone prod-us-east-1-starport-layer-bucket/*',
  ]);
});

test('each service reads its own secret', () => {
  expect(who('secretsmanager', 'secretsmanager:GetSecretValue')).toContain(
    'cordon-commercial-proxy cordon-commercial/tls/proxy-??????',
  );
  expect(who('secretsmanager', 'secretsmanager:GetSecretValue').length).toBe(5);
});

test('only proxy and review service sign, each with keys of its own', () => {
  expect(who('kms', 'kms:Sign')).toEqual(['cordon-commercial-proxy key/*', 'cordon-commercial-review key/*']);
});
