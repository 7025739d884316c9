import { Aws, aws_ecr as ecr, aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type ImagePart, type Named, type RolePart, repositoryName, SERVICE_KINDS } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { retain } from '../data/retain';
import { repositoryArn } from '../identity/arns';
import { RolePolicy } from '../identity/role-policy';
import { hostedUses } from '../model/model-uses';

export interface ImagesProps {
  readonly deployment: Deployment;
  /** ARN of the key for images. */
  readonly keyArn: string;
}

/** What pulling an image takes, besides a token. Source: ECR user guide, "Private repository policies". */
export const PULLING = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];

/** What pushing an image takes, besides a token. Source: ECR user guide, "IAM permissions for pushing an image". */
export const PUSHING = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:CompleteLayerUpload',
  'ecr:InitiateLayerUpload',
  'ecr:PutImage',
  'ecr:UploadLayerPart',
];

/** An image in the enclave's own registry, by digest. */
export const imageUri = (of: Named, part: ImagePart, digest: string) =>
  `${of.account}.dkr.ecr.${of.region}.${Aws.URL_SUFFIX}/${repositoryName(of, part)}@${digest}`;

const partsOf = ({ enclave }: Deployment): ImagePart[] => [...SERVICE_KINDS, ...hostedUses(enclave)];

/** One repository per image: tags can't move, pushes are scanned. No policy: nothing outside the account reads it. */
export class Images extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ImagesProps,
  ) {
    super(scope, id);
    for (const part of partsOf(props.deployment))
      retain(
        new ecr.CfnRepository(this, part, {
          repositoryName: repositoryName(props.deployment.enclave, part),
          imageTagMutability: 'IMMUTABLE',
          imageScanningConfiguration: { scanOnPush: true },
          encryptionConfiguration: { encryptionType: 'KMS', kmsKey: props.keyArn },
        }),
      );
  }

  /** Lets a role pull these images, and no others. */
  grantPull(role: RolePart, parts: readonly ImagePart[]): void {
    this.grant('pull', role, PULLING, parts);
  }

  /** Lets couriers push every image of the enclave. What may run is the charter's, by digest. */
  grantPush(): void {
    this.grant('push', 'courier', PUSHING, partsOf(this.props.deployment));
  }

  private grant(what: string, role: RolePart, actions: string[], parts: readonly ImagePart[]): void {
    const { enclave } = this.props.deployment;
    new RolePolicy(this, `${what}-${role}`, {
      enclave,
      role,
      statements: [
        new iam.PolicyStatement({
          actions,
          resources: parts.map((part) => repositoryArn(enclave, part)),
        }),
        // A token names no repository, so AWS knows no narrower resource.
        new iam.PolicyStatement({ actions: ['ecr:GetAuthorizationToken'], resources: ['*'] }),
      ],
    });
  }
}
