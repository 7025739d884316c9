import type { Draft } from '../draft';
import { BUCKET, MODEL, SERVICE, TASK } from '../escape';
import { arnOf, set } from '../steps';
import { defect, filled, type Independent, on, WITH_SAFEGUARD } from './case';
import { ALARM, bucketPolicy, CLASSIFIER, from, LOG, REVIEW, restate } from './edits';

// Kind 5: a value of the right kind, but of another part.

const ENCRYPTION =
  'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault';
const keyOf = (bucket: string) => from([BUCKET, `-${bucket}-`], `${ENCRYPTION}/KMSMasterKeyID`);
const GROUPS = 'Properties/NetworkConfiguration/AwsvpcConfiguration/SecurityGroups';
const SUBNETS = 'Properties/NetworkConfiguration/AwsvpcConfiguration/Subnets';
const json = (value: (draft: Draft) => unknown) => value as (draft: Draft) => object;

export const ANOTHER_WIRING: readonly Independent[] = [
  defect(
    'a classifier runs in the role of another classifier',
    ['all-red-lines', 'operable', 'classifiers-updatable'],
    set([TASK, CLASSIFIER], 'Properties/TaskRoleArn', arnOf('classifier-mass-domestic-surveillance')),
  ),
  defect(
    "the review task starts with the proxy's role as its execution role",
    ['operable', 'no-bypass'],
    set([TASK, REVIEW], 'Properties/ExecutionRoleArn', arnOf('proxy')),
  ),
  defect(
    "payloads are sealed with the ledger's key, and the bucket asks for it",
    ['sealed-data', 'operable'],
    set([BUCKET, '-payloads-'], `${ENCRYPTION}/KMSMasterKeyID`, json(keyOf('ledger'))),
    restate(bucketPolicy('Payloads'), 'OtherKeys', (statement, draft) => {
      const condition = statement.Condition as Record<string, object>;
      return {
        ...statement,
        Condition: {
          ...condition,
          StringNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': keyOf('ledger')(draft) },
        },
      };
    }),
  ),
  defect(
    "the trail is written into the payloads' bucket",
    ['tamper-evident', 'operable'],
    set(
      ['AWS::CloudTrail::Trail'],
      'Properties/S3BucketName',
      filled('cordon-{name}-payloads-{account}-{region}'),
    ),
  ),
  defect(
    "the trail is encrypted with the ledger's key",
    ['tamper-evident', 'operable', 'sealed-data'],
    set(['AWS::CloudTrail::Trail'], 'Properties/KMSKeyId', json(keyOf('ledger'))),
  ),
  defect(
    'packets are logged among DNS queries',
    ['tamper-evident', 'operable', 'no-egress', 'defence-in-depth'],
    set(['AWS::EC2::FlowLog'], 'Properties/LogGroupName', (draft) => ({
      Ref: draft.find(LOG, '/dns"').logicalId,
    })),
  ),
  defect(
    'blocked queries are looked for in the log of packets',
    ['defence-in-depth', 'operable'],
    set(
      ['AWS::Logs::MetricFilter', 'DeniedQueries'],
      'Properties/LogGroupName',
      filled('/cordon/{name}/flow'),
    ),
  ),
  defect(
    'the alarm of a classifier counts the tasks of the proxy',
    ['defence-in-depth', 'operable'],
    set([ALARM, 'classifier-weapons-tasks'], 'Properties/Dimensions/1/Value', filled('cordon-{name}-proxy')),
  ),
  defect(
    'the scaling of a classifier scales the proxy',
    ['operable', 'all-red-lines'],
    set(
      ['AWS::ApplicationAutoScaling::ScalableTarget', 'autonomousweapons'],
      'Properties/ResourceId',
      filled('service/cordon-{name}/cordon-{name}-proxy'),
    ),
  ),
  defect(
    "a classifier's interfaces are of the proxy's group",
    ['no-bypass', 'all-red-lines', 'no-egress', 'operable'],
    set(
      [SERVICE, 'autonomousweaponsFargateService'],
      GROUPS,
      json(from([SERVICE, 'ProxyFargateService'], GROUPS)),
    ),
  ),
  defect(
    'the tasks of a classifier stand among the load balancers',
    ['operable', 'all-red-lines'],
    set(
      [SERVICE, 'autonomousweaponsFargateService'],
      SUBNETS,
      json(from(['AWS::ElasticLoadBalancingV2::LoadBalancer', 'ProxyDoorBalancer'], 'Properties/Subnets')),
    ),
  ),
  on(
    WITH_SAFEGUARD,
    defect(
      "the endpoint of the model has the safeguard's configuration",
      ['sealed-model', 'no-bypass', 'operable', 'verified-before-use'],
      set(
        ['AWS::SageMaker::Endpoint', 'ModelEndpoint'],
        'Properties/EndpointConfigName',
        json(from(['AWS::SageMaker::Endpoint', 'SafeguardEndpoint'], 'Properties/EndpointConfigName')),
      ),
    ),
  ),
  on(
    WITH_SAFEGUARD,
    defect(
      "the safeguard runs in the model's role",
      ['no-bypass', 'sealed-model', 'operable'],
      set([MODEL, 'SafeguardModel'], 'Properties/ExecutionRoleArn', arnOf('model')),
    ),
  ),
  defect(
    "the signing key's alias stands for the key that encrypts the ledger",
    ['tamper-evident', 'operable'],
    set(['AWS::KMS::Alias'], 'Properties/TargetKeyId', json(keyOf('ledger'))),
  ),
  on(
    WITH_SAFEGUARD,
    defect(
      'an update of the model rolls back when the safeguard fails',
      ['operable', 'defence-in-depth'],
      set(
        ['AWS::SageMaker::Endpoint', 'ModelEndpoint'],
        'Properties/DeploymentConfig/AutoRollbackConfiguration/Alarms/0/AlarmName',
        (draft) => ({ Ref: draft.find(ALARM, 'SafeguardFailures').logicalId }),
      ),
    ),
  ),
];
