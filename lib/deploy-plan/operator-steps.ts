import {
  deploy,
  destroy,
  EXECUTION_POLICIES,
  executionPolicyName,
  type Place,
  stack,
  verified,
} from './place';
import type { Step } from './step';

const AGAIN = 'run the same commands again: what is done is skipped';
const FAILED =
  'run `npx cordon preflight` first: it names a stack that is stuck, and what of it was left; then the same command again';

export const bootstrap = (place: Place): Step => {
  const { charter, enclave } = place.deployment;
  const arn = (part: string) =>
    `arn:${charter.partition}:iam::${enclave.account}:policy/${executionPolicyName(place, part)}`;
  return {
    id: 'bootstrap',
    title: 'Bootstrap the account, once',
    who: 'operator',
    stop: false,
    waitsFor: `credentials of account ${enclave.account} that may make policies, roles and a bucket`,
    commands: [
      ...EXECUTION_POLICIES.flatMap((part) => [
        `sed 's/PARTITION/${charter.partition}/g; s/ACCOUNT/${enclave.account}/g; s/REGION/${enclave.region}/g; s/NAME/${enclave.name}/g' docs/bootstrap/execution-policy-${part}.json > execution-policy-${part}.json`,
        `aws iam create-policy --policy-name ${executionPolicyName(place, part)} --policy-document file://execution-policy-${part}.json`,
      ]),
      `npx cdk bootstrap aws://${enclave.account}/${enclave.region} --template docs/bootstrap/template.yaml --qualifier ${enclave.bootstrapQualifier} --toolkit-stack-name cordon-toolkit --cloudformation-execution-policies ${EXECUTION_POLICIES.map(arn).join(',')} --bootstrap-customer-key`,
    ],
    resume:
      'run the same commands again: create-policy refuses a policy that is there already, which does no harm; bootstrap skips what is done',
    undo: [
      'aws cloudformation delete-stack --stack-name cordon-toolkit',
      ...EXECUTION_POLICIES.map((part) => `aws iam delete-policy --policy-arn ${arn(part)}`),
    ],
  };
};

export const ready = (place: Place): Step => ({
  id: 'ready',
  title: 'Verify, and ask whether the account is ready',
  who: 'operator',
  stop: false,
  waitsFor:
    'the bootstrap; a deployment file whose image digests and weightsVersion may still be placeholders',
  commands: [...verified(place), `npx cordon preflight ${place.assembly}`],
  resume: 'mend what is printed, and run the same commands again',
  undo: [],
});

export const first = (place: Place): Step => ({
  id: 'first',
  title: 'Deploy what couriers fill',
  who: 'operator',
  stop: false,
  waitsFor: 'exit 0 of all commands before',
  commands: [deploy(place, 'account', 'boundary', 'supply')],
  resume: FAILED,
  undo: destroy(place, 'account', 'boundary', 'supply'),
});

export const second = (place: Place): Step => ({
  id: 'second',
  title: 'Verify again, and deploy records and models',
  who: 'operator',
  stop: false,
  waitsFor: `images and weights in place, and ${place.file} with their digests and versions, approved by reviewers`,
  commands: [
    ...verified(place),
    `npx cordon preflight ${place.assembly} --except policy-bundles,tls-secrets`,
    deploy(place, 'evidence', 'model'),
  ],
  resume: FAILED,
  undo: [
    ...destroy(place, 'evidence', 'model'),
    '# locked records stay until their retention ends; nobody can delete them before',
  ],
});

export const third = (place: Place): Step => ({
  id: 'third',
  title: 'Deploy the safety stack and the review',
  who: 'operator',
  stop: false,
  waitsFor: 'policy bundles and TLS secrets in place; exit 0 of preflight, which asks for all of them',
  commands: [`npx cordon preflight ${place.assembly}`, deploy(place, 'safety', 'oversight')],
  resume: FAILED,
  undo: destroy(place, 'safety', 'oversight'),
});

export const doors = (place: Place): Step => ({
  id: 'doors',
  title: 'Accept each connection by hand',
  who: 'operator',
  stop: true,
  waitsFor: `stacks ${stack(place, 'safety')} and ${stack(place, 'oversight')}; an endpoint that a consumer's account made`,
  commands: [
    'aws ec2 describe-vpc-endpoint-connections --filters Name=vpc-endpoint-state,Values=pendingAcceptance',
    'aws ec2 accept-vpc-endpoint-connections --service-id <SERVICE-ID> --vpc-endpoint-ids <ENDPOINT-ID>',
  ],
  resume: AGAIN,
  undo: [
    'aws ec2 reject-vpc-endpoint-connections --service-id <SERVICE-ID> --vpc-endpoint-ids <ENDPOINT-ID>',
  ],
});
