import { servicePrincipal } from '../aws/service-principal';

// What the rules' examples have in common. They are shown in docs/rules and are the rules' first test cases, held
// against a charter that has these digests.

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;

/** The images that the example charter approves. */
export const EXAMPLE_IMAGES = { proxy: digest('1'), classifier: digest('2'), review: digest('3') } as const;
/** The release that the example charter approves. */
export const EXAMPLE_MODEL_IMAGE = digest('4');

/** The account that the example charter lets connect. */
export const EXAMPLE_CONSUMER = '222233334444';
/** Text with `{Partition}`, `{Region}`, `{AccountId}` and `{URLSuffix}` filled in by AWS. */
export const sub = (text: string): { readonly 'Fn::Sub': string } => ({
  'Fn::Sub': text.replace(/\{(Partition|Region|AccountId|URLSuffix)\}/g, '$${AWS::$1}'),
});

/** An ARN in the stack's own partition. */
export const arn = (text: string) => sub(`arn:{Partition}:${text}`);

/** An image in the enclave's own registry. */
export const image = (repository: string, at: string) =>
  sub(`{AccountId}.dkr.ecr.{Region}.{URLSuffix}/${repository}${at}`);

/** A role of the enclave's account. */
export const role = (name: string) => arn(`iam::{AccountId}:role/cordon/${name}`);

/** A security group, subnet or key as another resource of the template would be named. */
export const group = { 'Fn::GetAtt': ['ServiceGroup', 'GroupId'] } as const;
export const subnet = { Ref: 'ServicesSubnet' } as const;
export const vpc = { Ref: 'Vpc' } as const;
export const key = { 'Fn::GetAtt': ['Key', 'Arn'] } as const;

/** A policy document. */
export const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });

/** The trust policy of a role that tasks of ECS take. */
export const trustsTasks = () =>
  policy({
    Effect: 'Allow',
    Principal: { Service: servicePrincipal('ecs-tasks') },
    Action: 'sts:AssumeRole',
  });
