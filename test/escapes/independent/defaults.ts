import { CONFIG, KEY, SERVICE } from '../escape';
import { set } from '../steps';
import { defect, type Independent, on } from './case';
import { attribute, bucketPolicy, LOG, POLICY } from './edits';

// Kind 9: defaults.

const VARIANT = 'Properties/ProductionVariants/0';
const INGRESS = 'AWS::EC2::SecurityGroupIngress';

export const DEFAULTS: readonly Independent[] = [
  on(
    ['commercial', 'govcloud', 'iso'],
    defect(
      "an instance type of the model has a disk that the account's key doesn't encrypt",
      ['sealed-data', 'sealed-model'],
      set([CONFIG, 'ModelConfig'], `${VARIANT}/InstanceType`, 'ml.c5.18xlarge'),
      set([CONFIG, 'ModelConfig'], `${VARIANT}/VolumeSizeInGB`, 512),
    ),
  ),
  on(
    ['isob'],
    defect(
      'the disks of the model have no key of the enclave',
      ['sealed-data', 'sealed-model'],
      set([CONFIG, 'ModelConfig'], 'Properties/KmsKeyId', undefined),
    ),
  ),
  defect(
    'an endpoint that is replaced goes on answering',
    ['sealed-model', 'no-bypass', 'no-off-switch'],
    attribute(['AWS::SageMaker::Endpoint'], 'UpdateReplacePolicy', 'Retain'),
  ),
  defect(
    'the door that is taken away stays open',
    ['one-door'],
    attribute(['AWS::EC2::VPCEndpointService'], 'DeletionPolicy', 'Retain'),
  ),
  defect(
    'who may come by the door stays allowed when the list is taken away',
    ['one-door'],
    attribute(['AWS::EC2::VPCEndpointServicePermissions'], 'DeletionPolicy', 'Retain'),
  ),
  defect(
    'a grant that is taken away stays in the role',
    ['no-off-switch', 'no-bypass'],
    attribute([POLICY, 'invokemodelproxy'], 'DeletionPolicy', 'Retain'),
  ),
  defect(
    'a rule that is taken away stays in the group',
    ['one-door', 'no-egress'],
    attribute([INGRESS, 'classifierfromproxy'], 'DeletionPolicy', 'Retain'),
  ),
  defect(
    'a classifier that is taken away goes on running, under its name',
    ['all-red-lines', 'no-off-switch'],
    attribute([SERVICE, 'autonomousweaponsFargateService'], 'DeletionPolicy', 'Retain'),
    attribute(['AWS::ServiceDiscovery::Service', 'autonomousweapons'], 'DeletionPolicy', 'Retain'),
  ),
  defect(
    'the log of queries is deleted when it is replaced',
    ['tamper-evident'],
    attribute([LOG, '/dns"'], 'UpdateReplacePolicy', undefined),
  ),
  defect(
    'the log of the proxy goes with its stack',
    ['tamper-evident'],
    attribute([LOG, '/proxy"'], 'DeletionPolicy', 'Delete'),
  ),
  defect(
    'the log of packets is kept for a day',
    'tamper-evident',
    set([LOG, '/flow"'], 'Properties/RetentionInDays', 1),
  ),
  defect(
    'the signing key goes with its stack',
    ['tamper-evident'],
    attribute([KEY, 'ECC_'], 'DeletionPolicy', undefined),
  ),
  defect(
    'the key of the ledger goes when it is replaced',
    ['tamper-evident', 'sealed-data'],
    attribute([KEY, ': ledger"'], 'UpdateReplacePolicy', 'Delete'),
  ),
  defect(
    "the ledger's bucket outlives its policy",
    ['tamper-evident', 'defence-in-depth'],
    attribute(bucketPolicy('Ledger'), 'DeletionPolicy', undefined),
  ),
];
