import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { type DooredKind, tableName } from '../../config/names';
import type { Enclave } from '../../config/schema';
import { PROXY_KINDS, REVIEW_KEY, REVIEW_KINDS, REVIEW_SERVICE_KINDS } from '../../services/review-keys';
import { tableArn, viaService } from '../identity/arns';
import { RolePolicy } from '../identity/role-policy';
import { TABLE_USE } from './key-users';
import { retainAlways } from './retain';

export interface ReviewTableProps {
  readonly enclave: Enclave;
  /** ARN of the table's own key. */
  readonly keyArn: string;
}

/** What the proxy reads: what it held, and what stands for or against an approval. */
const READ_BY_PROXY = [
  REVIEW_KINDS.held,
  ...REVIEW_KINDS.decisions,
  REVIEW_KINDS.denial,
  REVIEW_KINDS.consumed,
];

/**
 * Held requests and what people decided on them. Nothing expires out of it: an undecided request is denied by its
 * age, and stays as a record.
 */
export class ReviewTable extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ReviewTableProps,
  ) {
    super(scope, id);
    const { enclave, keyArn } = props;
    retainAlways(
      new CfnTable(this, 'Table', {
        tableName: tableName(enclave),
        billingMode: 'PAY_PER_REQUEST',
        attributeDefinitions: Object.values(REVIEW_KEY).map((attributeName) => ({
          attributeName,
          attributeType: 'S',
        })),
        keySchema: [
          { attributeName: REVIEW_KEY.partition, keyType: 'HASH' },
          { attributeName: REVIEW_KEY.sort, keyType: 'RANGE' },
        ],
        deletionProtectionEnabled: true,
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
        sseSpecification: { sseEnabled: true, sseType: 'KMS', kmsMasterKeyId: keyArn },
      }),
    );
  }

  /** Lets the proxy hold requests, see what was decided, and use an approval up. It can't decide. */
  grantHold(): void {
    this.grant('proxy', 'hold', ['dynamodb:GetItem'], READ_BY_PROXY, PROXY_KINDS);
  }

  /** Lets the review service list held requests and write what people do about them. It can't hold, nor use one up. */
  grantDecide(): void {
    this.grant(
      'review',
      'decide',
      ['dynamodb:GetItem', 'dynamodb:Query'],
      [...PROXY_KINDS, ...REVIEW_SERVICE_KINDS],
      REVIEW_SERVICE_KINDS,
    );
  }

  private grant(
    role: DooredKind,
    id: string,
    reads: string[],
    read: readonly string[],
    written: readonly string[],
  ): void {
    new RolePolicy(this, id, {
      enclave: this.props.enclave,
      role,
      statements: [
        this.allow('Read', reads, read),
        this.allow('Write', ['dynamodb:PutItem'], written),
        // DynamoDB uses the key in the name of whoever calls it.
        new PolicyStatement({
          sid: 'Key',
          actions: TABLE_USE,
          resources: [this.props.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': viaService(this.props.enclave, 'dynamodb') } },
        }),
      ],
    });
  }

  private allow(sid: string, actions: string[], kinds: readonly string[]): PolicyStatement {
    return new PolicyStatement({
      sid,
      actions,
      resources: [tableArn(this.props.enclave)],
      conditions: {
        'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': kinds },
        // `ForAllValues` holds of no values at all.
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    });
  }
}
