import { isDeepStrictEqual } from 'node:util';
import { charterDigest } from '../../config/charter-digest';
import { unpacked } from '../../config/packed';
import { calledHost, usesFips } from '../../config/regions/fips';
import type { Charter } from '../../config/schema';
import { type Fault, faultsMendedBy } from '../../contract/fault';
import type { World } from '../../contract/world';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { HostedModel, Task } from '../../engines/inventory/inventory';
import {
  type ENVIRONMENT_NAMES,
  fipsVariable,
  markingVariable,
  SERVICE_PORT,
  workersFor,
} from '../../services/environment';
import { LEDGER_PREFIX, type LedgerWriter } from '../../services/ledger-places';
import type { Resource } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { get, textOf } from '../../template/values/values';
import { strictJson, wiringOf } from './environment';
import { LEDGER_KEYS } from './ledger-keys';
import { resourceAtUrl, storeAt, storeNamedByEnvironment } from './stores';

type Kind = keyof typeof ENVIRONMENT_NAMES;
type Name<K extends Kind> = (typeof ENVIRONMENT_NAMES)[K][number];

/** What a value must be, in words, when it isn't. */
type Check = (text: string, graph: AccessGraph, task: Task) => string | undefined;

const exactly =
  (of: (graph: AccessGraph) => string): Check =>
  (text, graph) =>
    text === of(graph) ? undefined : `must be '${of(graph)}'`;

/** Whether a text is a value of the charter as JSON, which leaves out what is undefined. */
const isJsonOf = (text: string | undefined, value: unknown): boolean =>
  value !== undefined && isDeepStrictEqual(strictJson(text), JSON.parse(JSON.stringify(value)));

const json =
  (what: string, of: (charter: Charter) => unknown): Check =>
  (text, { world }) =>
    isJsonOf(unpacked(text), of(world.charter)) ? undefined : `must be the charter's ${what}, as JSON`;

const resourceUrl =
  (scheme: string, type: string): Check =>
  (text, { world }) =>
    resourceAtUrl(world.assembly, text, scheme, type)
      ? undefined
      : `must be ${scheme}:// and ${type} of the assembly`;

const bucketUrl: Check = (text, { world }) =>
  storeAt(world.assembly, text) ? undefined : 'must be s3:// and a bucket of the assembly';

/** Who writes and who reads the same names go by the whole bucket. */
const wholeBucketUrl: Check = (text, { world }) =>
  storeAt(world.assembly, text)?.prefix === ''
    ? undefined
    : 'must be s3:// and a bucket of the assembly, as a whole';

/** The one endpoint of a model, in its region. */
const upstreamOf = (endpoints: readonly Resource[], { charter }: World): string | undefined => {
  const [endpoint] = endpoints;
  const name = endpoint && textOf(attribute(endpoint, 'EndpointName'));
  return endpoint?.template.region && name
    ? `sagemaker://${calledHost(endpoint.template.region, 'sagemaker.runtime', usesFips(charter))}/${name}`
    : undefined;
};

const everyone = ({ inventory }: AccessGraph): readonly Task[] => [
  ...inventory.proxies,
  ...inventory.reviews,
  ...[...inventory.classifiers.values()].flat(),
];

const enclave: Check = (text, graph) =>
  everyone(graph).every(({ environment }) => environment.get('CORDON_ENCLAVE')?.text === text)
    ? undefined
    : 'must be the same for every service';

const expiry = exactly(({ world }) => String(world.charter.review.expiryHours));
const listen = exactly(() => `0.0.0.0:${SERVICE_PORT}`);
const tls: Check = (text, graph, task) => {
  const others = everyone(graph).filter((one) => one !== task);
  if (others.some(({ environment }) => environment.get('CORDON_TLS')?.text === text))
    return 'must be a secret of its own';
  return resourceUrl('secretsmanager', 'AWS::SecretsManager::Secret')(text, graph, task);
};
/** The review service's logs lie beside the proxy's, where it alone writes. */
const reviewLedger: Check = (text, { world, inventory: { proxies } }) => {
  const [ledger] = proxies.map((proxy) => storeNamedByEnvironment(world.assembly, proxy, 'CORDON_LEDGER'));
  const own = storeAt(world.assembly, text);
  return own && own.bucket === ledger?.bucket && own.prefix === LEDGER_PREFIX.review
    ? undefined
    : `must be s3://, the bucket of the proxy's ledger, and '/${LEDGER_PREFIX.review}'`;
};

const ORIGINS: Readonly<Record<LedgerWriter, string>> = { proxy: 'cordon', review: 'cordon-review' };

/** Name of a writer's logs, which no other writer's or generation's is below. */
const originOf =
  (writer: LedgerWriter): Check =>
  (text, { world: { charter } }, { resource: { template } }) => {
    const { ledgerGeneration: generation } = charter;
    const log = generation === undefined ? ORIGINS[writer] : `${ORIGINS[writer]}.${generation}`;
    const origin = `${log}/${template.account}/${template.region}`;
    return text === origin ? undefined : `must be '${origin}'`;
  };

/** A key that signs for two services lets each write the other's log. */
const ledgerKey: Check = (text, graph, task) => {
  const others = everyone(graph).filter((one) => one !== task);
  if (others.some(({ environment }) => LEDGER_KEYS.some((name) => environment.get(name)?.text === text)))
    return 'must be a key of its own';
  return resourceUrl('kms', 'AWS::KMS::Key')(text, graph, task);
};

const policyKeys = json('signing keys for policies', policyKeysOf);

/** What the charter, or the assembly, fixes of each value. The rule environment-is-contract holds the names. */
const CONTRACT: { readonly [K in Kind]: Readonly<Record<Name<K>, Check>> } = {
  proxy: {
    CORDON_SERVICE: exactly(() => 'proxy'),
    CORDON_ENCLAVE: enclave,
    CORDON_CALLERS: json(
      'class, agencies, purposes, tenants and reviewers',
      ({ class: of, agencies, purposes, tenants, reviewers }) => ({
        class: of,
        agencies,
        purposes,
        tenants,
        reviewers,
      }),
    ),
    CORDON_CLASSIFIERS: (_, { world }, task) => {
      const wired = [...(wiringOf(task)?.keys() ?? [])];
      const { redLines } = world.charter;
      return wired.length === redLines.length && redLines.every((redLine) => wired.includes(redLine))
        ? undefined
        : "must name each of the charter's red lines once";
    },
    CORDON_MODEL: exactly(
      ({ endpoints, world }) => upstreamOf(endpoints, world) ?? 'the endpoint of the model',
    ),
    CORDON_APPROVED: (text, { world, inventory }) =>
      isJsonOf(text, approvedOf(world.charter, inventory.models))
        ? undefined
        : "must be the digests of the charter's proxy image, of the charter, and of the model's release, as JSON",
    CORDON_LEDGER: wholeBucketUrl,
    CORDON_LEDGER_ORIGIN: originOf('proxy'),
    CORDON_LEDGER_KEY: ledgerKey,
    CORDON_LEDGER_ML_DSA_KEY: ledgerKey,
    CORDON_PAYLOADS: wholeBucketUrl,
    CORDON_REVIEWS: resourceUrl('dynamodb', 'AWS::DynamoDB::Table'),
    CORDON_REVIEW_EXPIRY_HOURS: expiry,
    CORDON_TLS: tls,
    CORDON_LISTEN: listen,
    CORDON_WORKERS: (text, _, { resource }) => {
      const workers = String(workersFor(Number(textOf(get(resource.properties, 'Cpu')))));
      return text === workers ? undefined : `must be '${workers}', one for each processor of the task`;
    },
  },
  classifier: {
    CORDON_SERVICE: exactly(() => 'classifier'),
    CORDON_ENCLAVE: enclave,
    CORDON_RED_LINE: (text, { world }) =>
      world.charter.redLines.some((redLine) => redLine === text)
        ? undefined
        : `must be one of ${world.charter.redLines.join(', ')}`,
    CORDON_POLICIES: bucketUrl,
    CORDON_POLICY_KEYS: policyKeys,
    CORDON_SAFEGUARD: exactly(
      ({ safeguardEndpoints, world }) => upstreamOf(safeguardEndpoints, world) ?? 'none',
    ),
    CORDON_SAFEGUARD_MODEL: exactly(({ inventory }) => inventory.safeguards[0]?.release?.weights ?? 'none'),
    CORDON_TLS: tls,
    CORDON_LISTEN: listen,
  },
  review: {
    CORDON_SERVICE: exactly(() => 'review'),
    CORDON_ENCLAVE: enclave,
    CORDON_REVIEWERS: json('reviewers', ({ reviewers }) => reviewers),
    CORDON_OBSERVERS: json('observers', ({ observers = [] }) => observers),
    CORDON_CLASS: exactly(({ world }) => world.charter.class),
    CORDON_APPROVED: (text, { world: { charter } }) =>
      isJsonOf(text, { image: charter.images.review, charter: charterDigest(charter) })
        ? undefined
        : "must be the digests of the charter's review image and of the charter, as JSON",
    CORDON_LEDGER: reviewLedger,
    CORDON_LEDGER_ORIGIN: originOf('review'),
    CORDON_LEDGER_KEY: ledgerKey,
    CORDON_LEDGER_ML_DSA_KEY: ledgerKey,
    CORDON_REVIEWS: resourceUrl('dynamodb', 'AWS::DynamoDB::Table'),
    CORDON_PAYLOADS: wholeBucketUrl,
    CORDON_REVIEW_EXPIRY_HOURS: expiry,
    CORDON_TLS: tls,
    CORDON_LISTEN: listen,
  },
};

/** What the proxy puts on record of itself; nothing where not one model is hosted. */
function approvedOf(charter: Charter, models: readonly HostedModel[]) {
  const [model, ...others] = models;
  if (!model?.release || others.length > 0) return undefined;
  const { image, weights } = model.release;
  return { image: charter.images.proxy, charter: charterDigest(charter), model: { image, weights } };
}

function policyKeysOf({ signingKeys }: Charter) {
  return signingKeys.filter(({ use }) => use === 'policy');
}

const fault = faultsMendedBy(
  'Write the environment by the construct of the service, from the charter that reviewers hold.',
);

/** Values of a service's environment that aren't what the charter or the assembly fixes. */
export function* contractFaults(kind: Kind, task: Task, graph: AccessGraph): Iterable<Fault> {
  const { charter } = graph.world;
  const asked = Object.entries({
    ...fipsVariable(usesFips(charter)),
    ...(kind === 'review' && markingVariable(charter.marking)),
  }).map(([name, value]) => [name, exactly(() => value)] as const);
  for (const [name, check] of [...Object.entries<Check>(CONTRACT[kind]), ...asked]) {
    const value = task.environment.get(name);
    const wrong = value?.text === undefined ? 'must have one known value' : check(value.text, graph, task);
    if (wrong) yield fault(task.resource, value?.at, `${name} of ${task.resource.logicalId} ${wrong}`);
  }
}

/** The keys that a classifier counts are the charter's, and there is one at the least. */
export function* policyKeysAreTheCharters(task: Task, charter: Charter): Iterable<Fault> {
  const value = task.environment.get('CORDON_POLICY_KEYS');
  const keys = policyKeysOf(charter);
  if (keys.length === 0 || !isJsonOf(value?.text, keys)) {
    const message = `${task.resource.logicalId} counts other keys than the charter's for policies`;
    yield fault(task.resource, value?.at, message);
  }
}
