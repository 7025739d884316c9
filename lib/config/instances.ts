// Which SageMaker instances bring storage of their own, for the families that SageMaker hosts on. It matters because
// CreateEndpointConfig refuses `KmsKeyId` and `VolumeSizeInGB` for Nitro instances with local storage, which their
// hardware encrypts with keys of its own, and because everywhere else a volume without our key would be encrypted with
// AWS's. Written from what is generally known of the EC2 families of the same names, and not held row by row against a
// page of AWS: compare a family with EC2's user guide, "Instance store volumes", before a first deployment on it. A
// family wrongly listed as `volume` fails to deploy; one wrongly listed as `local` would leave its volume to AWS's key.
// Sizes: SageMaker's ProductionVariantInstanceType, by botocore 1.43.11, read 2026-11-26. Which of them a region has,
// no table says: `aws service-quotas` does.

/** `local`: NVMe in the instance, encrypted by its hardware. `volume`: EBS, encrypted with the enclave's key. */
export type InstanceStorage = 'local' | 'volume';

interface Family {
  readonly storage: InstanceStorage;
  readonly sizes: readonly string[];
}

const family = (storage: InstanceStorage, sizes: string): Family => ({ storage, sizes: sizes.split(' ') });

const FAMILIES: Readonly<Record<string, Family>> = {
  c5: family('volume', 'large xlarge 2xlarge 4xlarge 9xlarge 18xlarge'),
  c6i: family('volume', 'large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge'),
  c7i: family('volume', 'large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge'),
  g4dn: family('local', 'xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge'),
  g5: family('local', 'xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge'),
  g6: family('local', 'xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge'),
  g6e: family('local', 'xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge'),
  inf1: family('volume', 'xlarge 2xlarge 6xlarge 24xlarge'),
  inf2: family('volume', 'xlarge 8xlarge 24xlarge 48xlarge'),
  m5: family('volume', 'large xlarge 2xlarge 4xlarge 12xlarge 24xlarge'),
  m6i: family('volume', 'large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge'),
  m7i: family('volume', 'large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge'),
  p2: family('volume', 'xlarge 8xlarge 16xlarge'),
  p3: family('volume', '2xlarge 8xlarge 16xlarge'),
  p4d: family('local', '24xlarge'),
  p4de: family('local', '24xlarge'),
  p5: family('local', '4xlarge 48xlarge'),
  p5e: family('local', '48xlarge'),
  p5en: family('local', '48xlarge'),
  trn1: family('local', '2xlarge 32xlarge'),
  trn1n: family('local', '32xlarge'),
  trn2: family('local', '48xlarge'),
};

/** Instance families that Cordon hosts models on. */
export const INSTANCE_FAMILIES: readonly string[] = Object.keys(FAMILIES);

/** Storage of an instance type such as `ml.p5.48xlarge`, or undefined for a family that Cordon doesn't know. */
export const storageOf = (instanceType: string): InstanceStorage | undefined =>
  familyOf(instanceType)?.storage;

/** Types of the same family that SageMaker hosts on, such as `ml.p5.48xlarge`; none for a family that isn't known. */
export const typesLike = (instanceType: string): readonly string[] =>
  familyOf(instanceType)?.sizes.map((size) => `ml.${instanceType.split('.')[1]}.${size}`) ?? [];

function familyOf(instanceType: string): Family | undefined {
  const name = instanceType.split('.')[1] ?? '';
  return Object.hasOwn(FAMILIES, name) ? FAMILIES[name] : undefined;
}
