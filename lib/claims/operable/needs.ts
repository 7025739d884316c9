import { type RequestKeys, spokenFor } from '../../aws/request-keys';
import type { World } from '../../contract/world';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { arnOf } from '../../engines/iam/access-graph';
import type { Glob } from '../../engines/iam/globs/glob';
import { representatives } from '../../engines/iam/globs/glob-algebra';
import type { PolicyIndex } from '../../engines/iam/policy-index';
import type { LiteralRequest } from '../../engines/iam/requests/literal-request';
import { policyOf } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { type Holding, holdingsOf, type ResolvedRow } from '../shared/permissions/holdings';
import type { Holder } from '../shared/permissions/parts';
import { type Passage, passagesTo, servicesFor } from './endpoint-of';
import { keyUses } from './key-uses';
import { formsOf } from './request-forms';

/** A request that a part, or an AWS service for it, makes when it does its work, and what it meets. */
export interface Need {
  /** Who makes it, as a noun. */
  readonly who: string;
  /** Goes on with "it". */
  readonly because: string;
  /** The role, or the resource in whose name an AWS service asks. */
  readonly by: Resource;
  readonly request: LiteralRequest;
  /** What is asked for, where the assembly makes it. */
  readonly target: Resource | undefined;
  readonly passage: Passage | undefined;
  /** What runs with the role, where anything does. */
  readonly user?: Resource | undefined;
}

/** A service's endpoint that a part needs and that the assembly lacks, or an action of which none is known. */
export interface Unserved {
  readonly holder: Holder;
  readonly row: ResolvedRow;
  readonly action: string;
  readonly service: string | undefined;
}

/** A row for which nothing is there. */
export interface Unnamed {
  readonly holder: Holder;
  readonly row: ResolvedRow;
}

export interface Needs {
  readonly needs: readonly Need[];
  readonly unserved: readonly Unserved[];
  readonly unnamed: readonly Unnamed[];
}

/** Everything that the rows of the table of permissions say each holder needs, as requests. */
export function needsOf(graph: AccessGraph): Needs {
  const needs: Need[] = [];
  const unserved: Unserved[] = [];
  const unnamed: Unnamed[] = [];
  for (const holding of holdingsOf(graph).values())
    for (const { holder, row } of neededRows(holding)) {
      if (row.patterns.length === 0) unnamed.push({ holder, row });
      for (const action of row.row.actions) {
        const services = servicesFor(holder.part, action);
        for (const pattern of row.patterns)
          for (const use of usesOf({ holder, row, action, pattern }, graph)) {
            const lacking = use.byService ? [] : (services ?? [undefined]);
            for (const service of lacking)
              if (service === undefined || passagesTo(service, graph.world).length === 0)
                unserved.push({ holder, row, action, service });
            const passages = lacking.flatMap((service) => (service ? passagesTo(service, graph.world) : []));
            for (const passage of passages.length > 0 ? passages : [undefined])
              needs.push(...asked({ holder, row, action, pattern }, use, passage, graph));
          }
      }
    }
  return { needs, unserved, unnamed };
}

function* neededRows({ holder, rows }: Holding): Iterable<{ holder: Holder; row: ResolvedRow }> {
  if (holder === undefined) return;
  for (const row of rows) if (!row.row.optional && (row.row.by?.(holder) ?? true)) yield { holder, row };
}

interface Asked {
  readonly holder: Holder;
  readonly row: ResolvedRow;
  readonly action: string;
  readonly pattern: Glob;
}

interface Use {
  readonly keys: RequestKeys;
  readonly byService: boolean;
}

/** The requests' keys: each value that a row's conditions let a key have, each way a key is used, each version of TLS. */
function* usesOf({ holder, row, action, pattern }: Asked, graph: AccessGraph): Iterable<Use> {
  const isKey = /^arn:[^:]*:kms:/.test(pattern.text);
  const uses: Iterable<Use> = isKey ? keyUses(holder, pattern.text, graph) : [{ keys: {}, byService: false }];
  for (const use of uses)
    for (const keys of keysOf(row, holder, graph))
      for (const spoken of spokenFor(action)) yield { ...use, keys: { ...keys, ...use.keys, ...spoken } };
}

/** Each choice of one value for each of the row's keys; of a pattern, the text before its asterisk. */
function keysOf({ row: { when = [] } }: ResolvedRow, holder: Holder, graph: AccessGraph): RequestKeys[] {
  let choices: RequestKeys[] = [{}];
  for (const { key, values } of when) {
    // The region of a request is that of its stack, and a key's service is the one that uses it.
    if (key === 'aws:requestedregion' || key === 'kms:viaservice') continue;
    const held = values?.(holder, graph).map((value) => [value.replace(/\*$/, '')]) ?? [undefined];
    choices = choices.flatMap((choice) => held.map((value) => ({ ...choice, [key]: value })));
  }
  return choices;
}

/** Requests for every way in which the policies that they meet tell apart what the pattern stands for. */
function* asked(
  { holder, row, action, pattern }: Asked,
  { keys, byService }: Use,
  passage: Passage | undefined,
  graph: AccessGraph,
): Iterable<Need> {
  const { actor, tasks } = holder;
  const target = targetOf(pattern.text, graph.world);
  const policy = target && policyOf(graph.world.assembly, target);
  const endpoint = passage?.policy;
  for (const resource of textsOf(pattern, action, [
    actor.principal.identity,
    actor.principal.boundary,
    policy,
    endpoint,
  ]))
    yield {
      who: `the ${holder.part}`,
      because: row.row.because,
      by: actor.resource,
      user: tasks[0]?.resource,
      target,
      passage,
      request: {
        principal: actor.principal,
        action,
        policy,
        endpoint,
        ruledByPolicy: target?.type === 'AWS::KMS::Key',
        forms: formsOf(actor, {
          action,
          resource,
          keys,
          byService,
          endpoint: passage?.endpoint,
          vpc: passage?.vpc,
        }),
      },
    };
}

function textsOf(
  pattern: Glob,
  action: string,
  policies: readonly (PolicyIndex | undefined)[],
): readonly string[] {
  if (pattern.text === '*' || pattern.literal) return [pattern.text];
  const [service = ''] = action.split(':');
  const globs = policies.flatMap((policy) =>
    [...(policy?.byService.get(service) ?? []), ...(policy?.ofAny ?? [])].flatMap(({ resources = [] }) =>
      resources.map(({ is }) => is),
    ),
  );
  return representatives([pattern], globs);
}

/** What the assembly makes under an ARN, or what holds it: the bucket of an object, the group of a stream. */
function targetOf(text: string, world: World): Resource | undefined {
  const targets = world.once(targetsOf);
  const whole = targets.get(text);
  if (whole) return whole;
  const [, bucket = ''] = /^(arn:[^:]*:s3:::[^/]+)\//.exec(text) ?? [];
  return targets.get(bucket);
}

const targetsOf = ({ assembly }: World): ReadonlyMap<string, Resource> =>
  new Map(
    TARGETS.flatMap(([type, name]) =>
      assembly.ofType(type).map((resource) => [arnOf(resource, name), resource] as const),
    ),
  );

const TARGETS = [
  ['AWS::S3::Bucket', 'Arn'],
  ['AWS::KMS::Key', 'Arn'],
  ['AWS::SecretsManager::Secret', 'Ref'],
  ['AWS::ECR::Repository', 'Arn'],
  ['AWS::DynamoDB::Table', 'Arn'],
  ['AWS::SageMaker::Endpoint', 'Ref'],
  ['AWS::Logs::LogGroup', 'Arn'],
] as const;
