// Which SageMaker instances bring storage of their own, for the families that SageMaker hosts on. It matters because
// CreateEndpointConfig refuses `KmsKeyId` and `VolumeSizeInGB` for Nitro instances with local storage, which their
// hardware encrypts with keys of its own, and because everywhere else a volume without our key would be encrypted with
// AWS's. Written from what is generally known of the EC2 families of the same names, and not held row by row against a
// page of AWS: compare a family with EC2's user guide, "Instance store volumes", before a first deployment on it. A
// family wrongly listed as `volume` fails to deploy; one wrongly listed as `local` would leave its volume to AWS's key.

/** `local`: NVMe in the instance, encrypted by its hardware. `volume`: EBS, encrypted with the enclave's key. */
export type InstanceStorage = 'local' | 'volume';

const FAMILIES: Readonly<Record<string, InstanceStorage>> = {
  c5: 'volume',
  c6i: 'volume',
  c7i: 'volume',
  g4dn: 'local',
  g5: 'local',
  g6: 'local',
  g6e: 'local',
  inf1: 'volume',
  inf2: 'volume',
  m5: 'volume',
  m6i: 'volume',
  m7i: 'volume',
  p2: 'volume',
  p3: 'volume',
  p3dn: 'local',
  p4d: 'local',
  p4de: 'local',
  p5: 'local',
  p5e: 'local',
  p5en: 'local',
  trn1: 'local',
  trn1n: 'local',
  trn2: 'local',
};

/** Instance families that Cordon hosts models on. */
export const INSTANCE_FAMILIES: readonly string[] = Object.keys(FAMILIES);

/** Storage of an instance type such as `ml.p5.48xlarge`, or undefined for a family that Cordon doesn't know. */
export const storageOf = (instanceType: string): InstanceStorage | undefined => {
  const family = instanceType.split('.')[1] ?? '';
  return Object.hasOwn(FAMILIES, family) ? FAMILIES[family] : undefined;
};
