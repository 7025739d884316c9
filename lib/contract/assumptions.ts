import type { ClaimId } from './claim-id';

/** What has to hold outside an assembly for proofs to count. Each sentence stands here once, and is printed with verdicts. */
const ASSUMED = {
  packets:
    'AWS forwards packets by route tables, network ACLs and security groups as its VPC guide documents.',
  prefixLists:
    "The prefix lists of the deployment file are AWS's own for S3 and DynamoDB; where one is not, no route leads to it.",
  resolver:
    'Where no AWS::Route53Resolver::FirewallConfig says so, the DNS firewall of a VPC fails closed, as AWS documents for its default.',
  discovery:
    'Cloud Map answers for a service with the addresses of the tasks that ECS registers in it, and AWS lets no one else register.',
  waysIn:
    'AWS lets nobody into a VPC but through what a template makes for it: gateways, peerings, attachments and endpoint services; closed-world and no-egress refuse all but the last.',
  byHand: 'Whoever accepts a PrivateLink connection by hand checks who asks.',
  mutualTls:
    'The images of proxy and review service end mutual TLS themselves and refuse certificates that the charter does not name.',
  proxyContract:
    "The proxy's image asks every classifier of its environment about the whole exchange, input and output, and releases nothing without the verdict of each.",
  serviceContract:
    'The images of the three services refuse an environment with a name that is missing or unknown, and have no other switch.',
  bundleContract:
    "The classifier's image loads a policy bundle only when a key of CORDON_POLICY_KEYS signed it, it is newer than the one in force and its canaries pass, and keeps the previous one otherwise.",
  isolation:
    'A SageMaker container with EnableNetworkIsolation makes no network call, and SageMaker itself fetches image and weights.',
  weights:
    "The charter's couriers put the archive with the charter's digest under the release's key: SageMaker takes no version or digest of it. The trail records each write.",
  objectLock:
    'S3 Object Lock in compliance mode lets nobody, the account root included, delete or overwrite a locked version before its time.',
  iam: "AWS evaluates policies as IAM's user guide documents, and each service asks IAM about every call.",
  administrators:
    "The account's own administrators, and principals made outside this assembly, act for the charter.",
  deployer: "The deployment role of CDK's bootstrap deploys only what was verified.",
  encryption:
    "AWS evaluates policies as IAM's user guide documents, and encrypts with the key that a resource names.",
  iamLeadingKeys:
    "AWS evaluates policies as IAM's user guide documents; dynamodb:LeadingKeys are the partition keys of every item written.",
  reviewContract:
    'The review image of the charter counts two distinct reviewers, neither of whom is the requester, and denies what has expired.',
  reviewers: "The charter's reviewers are cleared people, each of whom alone holds their certificate's key.",
  administratorsAlone: "The account's own administrators act for the charter.",
  imageLayers: "ECR serves image layers from its own bucket, which the enclave's endpoint lets be read.",
  imageLayersBucket: "ECR's bucket of image layers is AWS's own and holds nothing of the enclave.",
  weightsInPlace:
    "The charter's couriers put its releases' weights in place, by digest; nobody, couriers too, replaces what is there.",
  invokingActions:
    'No action outside the list of November 2026 in lib/aws/actions.ts gets an answer from a SageMaker endpoint.',
  deployment:
    'CloudFormation makes what the templates say, and AWS services do what their documentation says of the modelled properties.',
  otherMeans:
    'Nothing else is deployed to the accounts by other means; `cordon live` and the service control policies look after that.',
  generatedValues:
    'A value that AWS makes when it deploys a resource of the enclave lies where its stack does.',
  boundaryGrantsNothing: 'A permissions boundary grants nothing by itself; it may name buckets by a prefix.',
  zonesOfRegion:
    'Fargate, SageMaker endpoints and the storage services run in the availability zones of their region.',
  zoneNames: 'A zone whose name is the region and one letter is no local, Wavelength or Outpost zone.',
  actions: 'No action outside the lists of November 2026 in lib/aws/actions.ts does what they are about.',
  requests:
    'Requests hold the condition keys that lib/aws/request-keys.ts has from AWS documents of November 2026, and go through the endpoints of lib/aws/endpoint-actions.ts.',
  running:
    "Images do what their environment says, couriers fill secrets and buckets, and the account's quotas are enough.",
} as const;

/** What each claim assumes, as its verdict prints it. */
export const ASSUMPTIONS: Readonly<Record<ClaimId, readonly string[]>> = {
  'closed-world': [ASSUMED.deployment, ASSUMED.otherMeans],
  'one-boundary': [ASSUMED.generatedValues, ASSUMED.boundaryGrantsNothing, ASSUMED.imageLayersBucket],
  'no-egress': [ASSUMED.packets, ASSUMED.prefixLists, ASSUMED.resolver],
  'no-edge': [ASSUMED.zonesOfRegion, ASSUMED.zoneNames],
  'one-door': [ASSUMED.waysIn, ASSUMED.mutualTls, ASSUMED.byHand],
  'sealed-data': [ASSUMED.encryption, ASSUMED.administratorsAlone, ASSUMED.deployer, ASSUMED.imageLayers],
  'sealed-model': [
    ASSUMED.isolation,
    ASSUMED.weights,
    ASSUMED.packets,
    ASSUMED.iam,
    ASSUMED.administrators,
    ASSUMED.actions,
  ],
  'no-bypass': [
    ASSUMED.iam,
    ASSUMED.administrators,
    ASSUMED.deployer,
    ASSUMED.weightsInPlace,
    ASSUMED.invokingActions,
  ],
  'all-red-lines': [ASSUMED.proxyContract, ASSUMED.serviceContract, ASSUMED.discovery, ASSUMED.packets],
  'no-off-switch': [
    ASSUMED.serviceContract,
    ASSUMED.iam,
    ASSUMED.administrators,
    ASSUMED.deployer,
    ASSUMED.actions,
  ],
  'humans-decide': [
    ASSUMED.iamLeadingKeys,
    ASSUMED.reviewContract,
    ASSUMED.reviewers,
    ASSUMED.administratorsAlone,
    ASSUMED.deployer,
  ],
  'tamper-evident': [ASSUMED.objectLock, ASSUMED.iam, ASSUMED.administrators, ASSUMED.actions],
  'classifiers-updatable': [ASSUMED.bundleContract, ASSUMED.iam, ASSUMED.administrators, ASSUMED.actions],
  operable: [
    ASSUMED.requests,
    ASSUMED.iam,
    ASSUMED.packets,
    ASSUMED.prefixLists,
    ASSUMED.running,
    ASSUMED.otherMeans,
  ],
  'defence-in-depth': [ASSUMED.iam, ASSUMED.packets, ASSUMED.requests, ASSUMED.actions],
  'verified-before-use': [ASSUMED.weights],
};
