import type { ClaimId } from './claim-id';

/** Who can see to it that an assumption holds, and what is said of them. */
export const OWNERS = {
  aws: 'AWS',
  administrators: "the accounts' administrators",
  builders: 'who builds and releases the images',
  couriers: "the charter's couriers",
  reviewers: "the charter's reviewers",
  maintainers: 'the maintainers of Cordon',
} as const;

/** What has to hold outside an assembly for a proof to count. */
export interface Assumption {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly says: string;
  readonly owner: keyof typeof OWNERS;
  /** How anyone entitled can see whether it holds: a command, a document or an act. */
  readonly check: string;
}

/** Each assumption stands here once, and is printed with verdicts. */
const ASSUMED = {
  packets: {
    id: 'packets',
    says: 'AWS forwards packets by route tables, network ACLs and security groups as its VPC guide documents.',
    owner: 'aws',
    check:
      "read AWS's VPC guide on route tables, network ACLs and security groups; Network Access Analyzer in the account shows its own answer",
  },
  prefixLists: {
    id: 'prefix-lists',
    says: "The prefix lists of the deployment file are AWS's own for S3 and DynamoDB; where one is not, no route leads to it.",
    owner: 'administrators',
    check: 'aws ec2 describe-managed-prefix-lists: the owner is AWS, the names end in .s3 and .dynamodb',
  },
  resolver: {
    id: 'resolver',
    says: 'Where no AWS::Route53Resolver::FirewallConfig says so, the DNS firewall of a VPC fails closed, as AWS documents for its default.',
    owner: 'aws',
    check: 'aws route53resolver list-firewall-configs: FirewallFailOpen is DISABLED for the VPC',
  },
  discovery: {
    id: 'discovery',
    says: 'Cloud Map answers for a service with the addresses of the tasks that ECS registers in it, and AWS lets no one else register.',
    owner: 'aws',
    check: 'aws servicediscovery list-instances: as many as there are tasks, registered by ECS',
  },
  waysIn: {
    id: 'ways-in',
    says: 'AWS lets nobody into a VPC but through what a template makes for it: gateways, peerings, attachments and endpoint services; closed-world and no-egress refuse all but the last.',
    owner: 'administrators',
    check: 'aws ec2 describe-vpc-endpoint-connections, and no peering, gateway or attachment in the VPC',
  },
  byHand: {
    id: 'by-hand',
    says: 'Whoever accepts a PrivateLink connection by hand checks who asks.',
    owner: 'administrators',
    check: 'aws ec2 describe-vpc-endpoint-connections: each accepted owner is an account of the charter',
  },
  mutualTls: {
    id: 'mutual-tls',
    says: 'The images of proxy and review service end mutual TLS themselves and refuse certificates that the charter does not name.',
    owner: 'builders',
    check:
      "build the image again from the release's commit and compare its digest; test/services/common/tls holds the handshake",
  },
  proxyContract: {
    id: 'proxy-contract',
    says: "The proxy's image asks every classifier of its environment about the whole exchange, input and output, and releases nothing without the verdict of each.",
    owner: 'builders',
    check:
      "build the image again from the release's commit and compare its digest; test/services/proxy/pipeline holds the behaviour",
  },
  serviceContract: {
    id: 'service-contract',
    says: 'The images of the three services refuse an environment with a name that is missing or unknown, and have no other switch.',
    owner: 'builders',
    check:
      "build the image again from the release's commit and compare its digest; test/services/common holds the environment's reader",
  },
  bundleContract: {
    id: 'bundle-contract',
    says: "The classifier's image loads a policy bundle only when a key of CORDON_POLICY_KEYS signed it, it is newer than the one in force and its canaries pass, and keeps the previous one otherwise.",
    owner: 'builders',
    check:
      "build the image again from the release's commit and compare its digest; test/services/classifier/policy holds the behaviour",
  },
  isolation: {
    id: 'isolation',
    says: 'A SageMaker container with EnableNetworkIsolation makes no network call, and SageMaker itself fetches image and weights.',
    owner: 'aws',
    check: "read SageMaker's guide on network isolation; the VPC's flow logs show no packet of the model's",
  },
  weights: {
    id: 'weights',
    says: "The charter's couriers put the archive with the charter's digest under the release's key: SageMaker takes no version or digest of it. The trail records each write.",
    owner: 'couriers',
    check:
      'two people hash the archive before it is put in place; the trail shows who wrote the object, and once',
  },
  objectLock: {
    id: 'object-lock',
    says: 'S3 Object Lock in compliance mode lets nobody, the account root included, delete or overwrite a locked version before its time.',
    owner: 'aws',
    check:
      "read S3's guide on Object Lock; aws s3api get-object-retention of a ledger's object says COMPLIANCE",
  },
  iam: {
    id: 'iam',
    says: "AWS evaluates policies as IAM's user guide documents, and each service asks IAM about every call.",
    owner: 'aws',
    check: "read IAM's guide on policy evaluation; IAM's policy simulator gives its own answer",
  },
  administrators: {
    id: 'administrators',
    says: "The account's own administrators, and principals made outside this assembly, act for the charter.",
    owner: 'administrators',
    check: 'aws iam list-roles: who else may act in the account, and by which trust',
  },
  deployer: {
    id: 'deployer',
    says: "The deployment role of CDK's bootstrap deploys only what was verified.",
    owner: 'administrators',
    check: "the trail's CreateChangeSet and ExecuteChangeSet name templates whose digests were verified",
  },
  encryption: {
    id: 'encryption',
    says: "AWS evaluates policies as IAM's user guide documents, and encrypts with the key that a resource names.",
    owner: 'aws',
    check:
      "read IAM's guide on policy evaluation and KMS's on encryption contexts; each object's head names its key",
  },
  iamLeadingKeys: {
    id: 'iam-leading-keys',
    says: "AWS evaluates policies as IAM's user guide documents; dynamodb:LeadingKeys are the partition keys of every item written.",
    owner: 'aws',
    check: "read DynamoDB's guide on fine-grained access control, under dynamodb:LeadingKeys",
  },
  reviewContract: {
    id: 'review-contract',
    says: 'The review image of the charter counts two distinct reviewers, neither of whom is the requester, and denies what has expired.',
    owner: 'builders',
    check: "build the image again from the release's commit and compare its digest",
  },
  reviewers: {
    id: 'reviewers',
    says: "The charter's reviewers are cleared people, each of whom alone holds their certificate's key.",
    owner: 'reviewers',
    check:
      "compare the charter's list of reviewers with those who are cleared, and ask each for a signature by their key",
  },
  administratorsAlone: {
    id: 'administrators-alone',
    says: "The account's own administrators act for the charter.",
    owner: 'administrators',
    check: 'aws iam list-roles: who else may act in the account, and by which trust',
  },
  imageLayers: {
    id: 'image-layers',
    says: "ECR serves image layers from its own bucket, which the enclave's endpoint lets be read.",
    owner: 'aws',
    check: "read ECR's guide on VPC endpoints, under the gateway endpoint for S3",
  },
  imageLayersBucket: {
    id: 'image-layers-bucket',
    says: "ECR's bucket of image layers is AWS's own and holds nothing of the enclave.",
    owner: 'aws',
    check: "read ECR's guide on VPC endpoints: prod-REGION-starport-layer-bucket is AWS's own",
  },
  weightsInPlace: {
    id: 'weights-in-place',
    says: "The charter's couriers put its releases' weights in place, by digest; nobody, couriers too, replaces what is there.",
    owner: 'couriers',
    check: 'the trail shows one write of each object of a release; two people hash the archive',
  },
  invokingActions: {
    id: 'invoking-actions',
    says: 'No action outside the list of November 2026 in lib/aws/actions.ts gets an answer from a SageMaker endpoint.',
    owner: 'maintainers',
    check: "compare lib/aws/actions.ts with the actions of SageMaker in AWS's service reference of today",
  },
  deployment: {
    id: 'deployment',
    says: 'CloudFormation makes what the templates say, and AWS services do what their documentation says of the modelled properties.',
    owner: 'aws',
    check: 'aws cloudformation detect-stack-drift for each stack',
  },
  otherMeans: {
    id: 'other-means',
    says: 'Nothing else is deployed to the accounts by other means; `cordon live` and the service control policies look after that.',
    owner: 'administrators',
    check: 'list what is in the accounts, region by region, and compare it with the stacks',
  },
  generatedValues: {
    id: 'generated-values',
    says: 'A value that AWS makes when it deploys a resource of the enclave lies where its stack does.',
    owner: 'aws',
    check:
      'aws cloudformation describe-stack-resources: accounts and regions in the physical ids are those of the stack',
  },
  boundaryGrantsNothing: {
    id: 'boundary-grants-nothing',
    says: 'A permissions boundary grants nothing by itself; it may name buckets by a prefix.',
    owner: 'aws',
    check: "read IAM's guide on permissions boundaries",
  },
  zonesOfRegion: {
    id: 'zones-of-region',
    says: 'Fargate, SageMaker endpoints and the storage services run in the availability zones of their region.',
    owner: 'aws',
    check: 'aws ec2 describe-subnets: each zone that has a task, model or endpoint is one of the region',
  },
  zoneNames: {
    id: 'zone-names',
    says: 'A zone whose name is the region and one letter is no local, Wavelength or Outpost zone.',
    owner: 'aws',
    check: 'aws ec2 describe-availability-zones --all-availability-zones: the zone type is availability-zone',
  },
  actions: {
    id: 'actions',
    says: 'No action outside the lists of November 2026 in lib/aws/actions.ts does what they are about.',
    owner: 'maintainers',
    check: "compare lib/aws/actions.ts with AWS's service reference of today",
  },
  requests: {
    id: 'requests',
    says: 'Requests hold the condition keys that lib/aws/request-keys.ts has from AWS documents of November 2026, and go through the endpoints of lib/aws/endpoint-actions.ts.',
    owner: 'maintainers',
    check: "compare lib/aws/request-keys.ts and lib/aws/endpoint-actions.ts with AWS's documents of today",
  },
  running: {
    id: 'running',
    says: "Images do what their environment says, couriers fill secrets and buckets, and the account's quotas are enough.",
    owner: 'administrators',
    check: 'GET /readyz of each service, and the quotas of the account',
  },
  releaseLog: {
    id: 'release-log',
    says: 'Where the charter demands the release log, nothing that a proof shows to be in it was withdrawn since its witnesses saw it.',
    owner: 'reviewers',
    check: 'cordon release log check of the log as it is now, with charter, attestation and policy bundles',
  },
} as const satisfies Readonly<Record<string, Assumption>>;

/** What each claim assumes, as its verdict prints it. */
export const ASSUMPTIONS: Readonly<Record<ClaimId, readonly Assumption[]>> = {
  'closed-world': [ASSUMED.deployment, ASSUMED.otherMeans],
  'one-boundary': [ASSUMED.generatedValues, ASSUMED.boundaryGrantsNothing, ASSUMED.imageLayersBucket],
  'no-egress': [ASSUMED.packets, ASSUMED.prefixLists, ASSUMED.resolver],
  'no-edge': [ASSUMED.zonesOfRegion, ASSUMED.zoneNames],
  'one-door': [ASSUMED.waysIn, ASSUMED.mutualTls, ASSUMED.byHand],
  'sealed-data': [ASSUMED.encryption, ASSUMED.administratorsAlone, ASSUMED.deployer, ASSUMED.imageLayers],
  'sealed-model': [
    ASSUMED.isolation,
    ASSUMED.weights,
    ASSUMED.releaseLog,
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
  'verified-before-use': [ASSUMED.weights, ASSUMED.releaseLog],
};
