import { LOOKED_AT_LACKS } from '../../../lib/config/regions/looked-at';
import { servicePrincipal } from '../../../lib/config/service-principals';
import { watchSchema } from '../../../lib/config/watch/schema';
import { OPERATIONS, type Operation } from '../../../lib/live/operations';
import { READINGS } from '../../../lib/live/readings';

/** Changes by calls of the API that the tests make: test/live/changes-*.ts. */
const changes = 95;

/** Generated files by path: what `cordon live` asks and reads. */
export const liveDocuments = (): Readonly<Record<string, string>> => ({ 'docs/live.md': page() });

const operations: readonly (readonly [string, Operation])[] = Object.entries(OPERATIONS);
const actions = [...new Set(operations.map(([, { action }]) => action))].sort();
const readings = [...READINGS].sort(([one], [other]) => (one < other ? -1 : 1));

const aside = ({ aside: of = {} }: { readonly aside?: Readonly<Record<string, string>> }) =>
  Object.entries(of)
    .map(([property, why]) => `\`${property}\`: ${why}`)
    .join(' ');

const fields = Object.entries(watchSchema.shape);

const page = () => `# Is what runs what was proved?

<!-- Generated from lib/live by \`npm run docs\`. -->

\`\`\`
npx cordon live cdk.out --charter reviewed.yaml --attestation proved.dsse.json
\`\`\`
reads the account and region that an assembly is for, by AWS's own command line (v2) and with your credentials, and changes
nothing. It says of the account what \`cordon verify\` says of the assembly: the same sixteen claims, in the same verdict, with
the same exit codes: 0 all proved, 1 refuted or undecided, 2 could not run.

It has never been run against a real account. The tests run it against a stand-in that answers in the form that AWS
documents: of the four deployments as they are it proves all, and each of ${changes} changes by calls of the API refutes, at that
thing. \`npm run rehearse -- live\`, where python3 has moto 5.2 and AWS's CLI, deploys the default deployment to that emulator and
reads it at an endpoint URL by the CLI of version 1; 53 changes by calls of the API are then made, each to a copy of the account
as it was deployed, and the services that the change called are asked anew. On 27 November 2026 each of the changes
was found at what was changed, and the verdict was refuted.

As it is deployed there the verdict is refuted too, and no claim is proved: moto doesn't keep all that it is given. Of 277
questions it can't answer those about VPC block public access, blocked snapshots, Access Analyzer, shares (\`ram list-resources\`) and
the DNS firewall, nor which images a model's endpoint runs and what a rule of a group is for; for want of them \`one-boundary\`,
\`no-egress\`, \`no-edge\`, \`one-door\`, \`no-bypass\`, \`humans-decide\`, \`classifiers-updatable\` and \`verified-before-use\`
are undecided. 45 properties differ without any change: it has no Ed25519 and ML-DSA keys, and leaves out or replaces network isolation of
models, how endpoints and services roll back, encryption of a table, names of policies, descriptions of rules, the VPC of a namespace, and some
attributes of balancers, targets and services. 18 network interfaces are in the VPC's default group. By these
\`closed-world\`, \`sealed-data\`, \`sealed-model\`, \`all-red-lines\`, \`no-off-switch\`, \`tamper-evident\`, \`operable\` and
\`defence-in-depth\` are refuted. So that as much as that is there, the rehearsal mends moto: what its CloudFormation leaves out is made by
calls of moto's API. Nothing is answered from the template.

Twelve of the calls moto lacks, and for each the rehearsal itself answers that there is none. Nobody checked that there is none, and
of these twelve the rehearsal shows nothing but that the answer is read: \`bin/dev/rehearse/mends.py\` lists them. Of eleven
moto is taken to have no call that would make one, which nobody checked either. The weakest is \`ec2 describe-vpc-endpoint-connections\`: moto does make the enclave's endpoint
services, and who is connected to their doors is answered unasked.

## What is held against what
1. **The attestation**, where one is named: it must be signed by keys of the charter and be about this assembly.
2. **Templates**: what CloudFormation gives as the template of each stack must say what the assembly's does, with no
   parameter that wasn't proved, no stack that is missing or may be deleted, or is deployed by another role, and no change set
   that waits. What is deployed is verified, not what was meant to be.
3. **State**: of each resource of the stacks, what its service answers is written as the properties that the template would
   need to say so. Each property that differs refutes \`closed-world\`, at that property; and it stands in the template when
   the claims are proved, so that those fall that it breaks.
4. **What no template made** refutes \`closed-world\` as \`live-stray\`. These are looked for:
   - in the VPC: gateways, peering, attachments, endpoints, subnets, interfaces and instances; groups and their rules, routes, entries of
     network ACLs;
   - around it: service networks and resource gateways of VPC Lattice, copies of packets, DNS rules, forwarding and zones, profiles of Route 53;
   - at the doors: connections by accounts that the doors don't name; consumers, endpoints and doors of other regions;
   - what runs: services, tasks, images that run by digest, targets, addresses, listeners; models and endpoints of SageMaker;
   - who may do what: second policies of the enclave's roles; grants of its keys, but those that DynamoDB, ECR and SageMaker make for what
     they keep under them; access points, subscriptions, registry policies; policies by which others write to its logs, but those
     by which Route 53 does;
   - what others get: shares with other accounts, backups, links by which others see metrics;
   - records and alarms: second flow logs, trails and logs of names; filters that make numbers of what is logged; alarms that go by the
     enclave's, and what silences alarms.

   Rules, routes and policies of these kinds stand in the templates when the claims are proved, so that those fall that they break.
5. **Principals of the account** that no template made, whatever their conditions say, and whatever is denied to them: each role or
   user that may do more than look at how things are set up is a \`live-stray\`, whichever service or resource it is about, but
   for what names things of other accounts alone. Left out are roles that AWS makes for its services and that a service alone may
   take; and those that reviewers name with \`--known\`, whom the verdict names in turn. The three roles of the bootstrap may be
   taken by whom [its template](bootstrap/template.yaml) says, and do what it and the execution policies say, or less. The two
   that CDK's own bootstrap has besides, and CloudFormation's with AdministratorAccess, don't pass.
6. **Policies of the organization**, where the account is in one: service and resource control policies of the account, of each
   unit above it and of the root. They open nothing, and may refuse what the enclave needs, which nothing here works out:
   one that isn't AWS's own leaves the verdict undecided until reviewers name it with \`--known\`. Only the management account and
   those to which it delegates may read them; elsewhere the verdict is undecided, and says which call was denied.

What isn't known is never a pass. A call that is denied, that fails, or whose answer isn't of AWS's form leaves
\`closed-world\` undecided, with the call and the permission that it needs, and with it every claim that nothing refutes. So does
a property that the template has and no reading looks at, unless the table says why nothing rests on it. And so does each name in
an answer that no reading looks at, such as a setting that is newer than Cordon: the names that are known are those of botocore
1.43.11, as far as something reads them or nothing rests on them. A test gives each kind of answer a name that no service has, and
each list an entry that no template made: none is proved, but where the test says why the list may hold it.

## Records
\`--record FILE\` keeps each answer as it comes, a line each. A run that is interrupted goes on by the same line, within six
hours; what failed is asked again. \`--from FILE\` judges a record elsewhere: no AWS, no network. \`--from TODAY --since MONDAY\`
shows what changed in between, as \`cordon diff\` does. A record holds no secret and no data of the enclave's, and names all that
it is made of: it is written for its owner alone.

At most four questions are on their way at a time, and none sooner than 200 ms after another; AWS's CLI turns pages, and slows
down where AWS throttles it (\`AWS_RETRY_MODE=adaptive\`). What is throttled all the same is asked again after 1, 2, 4, 8 and 16
seconds.

An answer of more than 64 MiB is not read, nor an account of more than 3,000 questions or of 128 Mi characters of answers. All
answers are kept until the account is judged. \`npm run read-account\` measures that against the
stand-in, as users run it: with the enclave alone it took 282 questions, and 88 MB at its peak; with 5,000 resources of others beside
it 300 calls of the API, answers of 2 MiB, and 97 MB; killed after 150 questions, it went on and asked again only what was on its way.

## Again and again
With \`--key\` and \`--result\`, a verdict of proved is signed: as \`cordon attest\` signs one of an assembly, by a key that the charter
has for this alone (\`use: live\`), in a file or in AWS KMS (\`--key kms:ARN\`, of key spec ECC_NIST_P384), with the account, whom \`--known\` names, and when the first question was asked. Neither counts for
the other. Nobody signs that something isn't so: \`--check\`, with the same charter, claims and \`--known\`, takes the results that there
are, as files or folders of \`*.dsse.json\`, asks nobody, and ends in 1 unless one of them is of the last \`--within\` hours (72, as FedRAMP
20x asks at Moderate); in 2 where none is and one is malformed or can't be read, in whichever order, and names it: a folder that can't be listed may hold
any result. What reads or signs isn't taken beside it, nor \`--within\` without it. So one alarm
tells of a verdict other than proved, of a run that failed and of none at all, and it can ring where nobody of the account can still it.
Whoever holds the key can sign what isn't so: keep it where those who deploy don't reach it. A record is signed by nobody, and says
itself when it was begun: sign what you have recorded yourself. One of a time to come is refused, as its result would count later.

## By a schedule of the verifier's
\`npx cdk deploy -c watch=FILE -o cdk.watch.out\` makes a stack for an account of the verifier's own: a rule of EventBridge by which a task
of Fargate runs \`cordon live\` every \`everyHours\` (24, and 48 at the most) in the verifier's subnets. [An example](watch/commercial.yaml)
is the file: put the deployment file that was reviewed beside it as \`reviewed.yaml\`, or name where it is. It is no stack of the enclave, and no assembly of an enclave has it: who verifies is independent of who builds, and the
enclave's network stays as it is. Within it, a run would need interface endpoints of some twenty services that configure the account, each
a way out that the enclave doesn't have now; and IAM, Organizations and Route 53 have one in a region of the commercial partition at the
most, so that elsewhere the verdict could never be more than undecided. What the enclave has of it is one role, where its charter names
under \`people.watchers\` who takes it; that role is proved with everything else.

| field | what it is |
|---|---|
${fields.map(([name, { description }]) => `| \`${name}\` | ${description} |`).join('\n')}

1. Reviewers put the role \`arn:PARTITION:iam::ACCOUNT:role/cordon-verifier/cordon-watch-NAME\` of the verifier's account into
   \`people.watchers\` of the deployment file that the watch file names. With \`unwatched: true\` in place of \`image\`,
   the stack makes that role, the key that signs (ECDSA, P-384), and the bucket of the results: deploy it first, since AWS takes no trust in a role that isn't there. The account is
   bootstrapped as any other for CDK (\`npx cdk bootstrap\`), and \`-o\` keeps the enclave's \`cdk.out\` as it is: a synthesis into that is refused.
2. Reviewers put the key into \`signingKeys\`, with \`use: live\` and \`algorithm: ecdsa-p384-sha384\`. Its \`publicKey\` is what
   \`aws kms get-public-key --key-id alias/cordon-watch-NAME --query PublicKey --output text\` says. The enclave is synthesized, verified, attested
   and deployed as always.
3. \`npm run images -- --base LAYOUT --watch FOLDER\` makes the image: the command line, and what is watched, \`cdk.out\`, \`charter.yaml\` and
   \`attestation.dsse.json\` of the folder. So its digest says what the account is held against, and the task reads no bucket. The base
   needs Node and AWS's command line v2, and is of \`linux/amd64\`, as [images.md](images.md) has it: the task runs on \`X86_64\`. Push it into the
   verifier's registry.
4. Deploy the stack again, with \`image\` in place of \`unwatched\`: a watch file with neither, or with both, is refused, since without an
   image the schedule and the alarms would go and nobody be told. Each release of the enclave is a new image. AWS counts
   the hours from when the rule is made, so that the first run may be \`everyHours\` later. Until it has signed, the alarm of silence rings, as nobody has proved anything; \`aws ecs run-task\`
   as who may pass its roles runs it sooner. In an account that never had a cluster of ECS, the first deployment can end with
   "Unable to assume the service linked role": ECS makes that role then, and asks too soon. Deploy again, or make it before:
   \`aws iam create-service-linked-role --aws-service-name ${servicePrincipal('ecs')}\`.

The subnets need a way to AWS on port 443 and no public address: a NAT gateway, or interface endpoints. They are STS, KMS, ECR and CloudWatch Logs of
their own region, S3 of both, and STS and whatever is read of the enclave's, IAM, Organizations and Route 53 among them.

CloudWatch publishes into topics whose policy lets it, as the one does that SNS gives each topic; an encrypted one needs a key of the
account whose policy lets \`${servicePrincipal('cloudwatch')}\` use it, which \`alias/aws/sns\` doesn't.

The task's role may take the watcher's role, sign digests with its key, and put objects that are new under \`results/\` of its bucket, which
keeps them for \`retentionDays\` whoever asks; nothing else. Its files are read-only, it is no root, and nothing comes in. Alarms tell
\`alarmTopics\` of a verdict other than proved (exit 1), of a run that ended without one, of one that couldn't be started, and of no new
result for \`everyHours\` and a day. They count events, not signatures: let \`cordon live --check FOLDER\`, on a copy of what is under \`results/\`
(\`aws s3 sync s3://cordon-watch-NAME-ACCOUNT-REGION/results FOLDER\`, by the verifier's account), ring elsewhere besides.

What the stack may be is said a second time, apart from what builds it and whole (\`lib/nag/watch-wanted.ts\`): each resource with every
value, in an assembly of that stack alone, with termination protection. Synthesis fails on any difference, and on findings of cdk-nag that aren't acknowledged. Nothing else is proved of it: the
sixteen claims are about enclaves.

Neither stack nor image was ever deployed or run. Not tried: that CloudWatch counts the events in time, as AWS documents it, and
that AWS's command line does with \`HOME=/dev/shm\`, memory of the task, which alone it may write: some of its versions make folders
there as they start, and end where they can't. Of isolated partitions nothing public says that they have Fargate,
that S3 tells EventBridge of new objects there, or that it knows \`s3:if-none-match\`. Where it tells nobody, the alarm of
silence rings; where it doesn't know the condition, a result that is put over another hides it, and Object Lock keeps both. The base needs the
authorities of AWS's endpoints there for both that ask them: \`NODE_EXTRA_CA_CERTS\`, and \`AWS_CA_BUNDLE\` for AWS's command line.

## What it rests on
- AWS's answers are true, and are about the moment at which they were given; a run takes minutes, and an account may change
  in between.
- One region is read, the assembly's. What stands in others is seen where it reaches here: peering, endpoints, consumers,
  replicas of keys, secrets and tables, replication of buckets and images, trails. IAM is read for the whole account.
- What isn't named here isn't seen: what images do, what secrets hold; of S3, metrics, analytics, tables of metadata, acceleration
  and access points of several regions, none of which lets in whom the bucket's policy doesn't.
${LOOKED_AT_LACKS.map(([partition, services]) => `- In \`${partition}\`, ${services.join(' and ')} ${services.length === 1 ? "isn't" : "aren't"} asked: the partition has none, as far as is known.`).join('\n')}
- Interfaces of SageMaker have no mark of their own: any that AWS manages, of the common type, in the model's subnets and with
  nothing but the model's group passes as one. Only a principal that is found by 5 could have another made.

## Types
How each type is read: ${readings.length} of them. Properties in the table are left aside.

| type | left aside, and why nothing rests on it |
|---|---|
${readings.map(([type, reading]) => `| \`${type}\` | ${aside(reading)} |`).join('\n')}

## Permissions
The role of a watcher has these and nothing else. It is made where the charter names under \`people.watchers\` who may take it, stands in
the table of permissions, and is taken by those alone, for this enclave alone:
\`--role arn:PARTITION:iam::ACCOUNT:role/cordon/cordon-NAME-watcher --external-id cordon-NAME/ACCOUNT/REGION\`. To take it (\`sts:AssumeRole\`
and \`sts:SetSourceIdentity\`, of who asks), to sign (\`kms:Sign\`) and to write a result (\`s3:PutObject\`, where nothing is put over
another) are the only calls besides.

Where nobody watches, a role that may do this, and nothing else, is enough. These are all the calls that there are:

\`\`\`json
${JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] }, null, 2)}
\`\`\`
The enclave's own policies may refuse some of them to whoever isn't named there; then the verdict is undecided, and says which.
`;
