import { layerBucket } from '../../../config/partitions';
import { resourceStep, step } from '../../../contract/step';
import type { World } from '../../../contract/world';
import { type AccessGraph, arnOf } from '../../../engines/iam/access-graph';
import type { Actor } from '../../../engines/iam/actors';
import { type Glob, parseArn } from '../../../engines/iam/globs/glob';
import type { Condition } from '../../../engines/iam/operators';
import {
  type AttachedPolicy,
  resourceNamed,
  resourcePoliciesOf,
} from '../../../engines/iam/resource-policies';
import type { Located, Statement } from '../../../engines/iam/statement';
import type { Resource } from '../../../template/assembly';
import { get } from '../../../template/values/values';
import { placeOf } from '../../../template/values/worst-case';
import { secretArns } from './classes';
import type { Excess } from './excess';
import { type Holding, patternsFor, strayIn, unheldSteps } from './holdings';

const REMEDY =
  'Let the endpoint pass what the named roles have rows for in lib/claims/shared/permissions/table.ts, and no more.';

/** What VPC endpoints let pass that none of those whom a statement names has a row for. */
export function* outsideEndpoints(
  graph: AccessGraph,
  holdings: ReadonlyMap<Actor, Holding>,
): Iterable<Excess> {
  const { world } = graph;
  const layers = layersIn(world);
  for (const attached of resourcePoliciesOf(world.assembly))
    if (attached.kind === 'endpoint')
      for (const statement of attached.policy.statements)
        if (statement.effect === 'Allow' && !isLayersAlone(statement, layers))
          yield* passing(attached, statement, graph, holdings);
}

/** ECR signs the addresses of image layers itself, so that no role can be named. */
const layersIn = ({ charter: { partition, regions } }: World): readonly Glob[] =>
  regions.map((region) => parseArn(`arn:${partition}:s3:::${layerBucket(region)}/*`));
const isLayersAlone = ({ actions, resources = [] }: Statement, layers: readonly Glob[]): boolean =>
  actions.every(({ is }) => is.text.toLowerCase() === 's3:getobject') &&
  resources.length > 0 &&
  resources.every(({ is }) => strayIn(is, layers) === undefined);

function* passing(
  attached: AttachedPolicy,
  statement: Statement,
  graph: AccessGraph,
  holdings: ReadonlyMap<Actor, Holding>,
): Iterable<Excess> {
  const named = statement.conditions.filter((condition) => names(condition, 'aws:principalarn'));
  const ids = named[0]?.values.map(({ text }) => text) ?? [];
  for (const action of statement.actions) {
    if (ids.length === 0) yield excess(attached, statement, action, 'anyone');
    for (const id of ids) {
      const actor = graph.actors.byArn.get(id);
      const rows = (actor && holdings.get(actor)?.rows) ?? [];
      const allowed = patternsFor(rows, action.is.text).flatMap(({ text }) => secretArns(text).map(parseArn));
      const stray = asked(statement, graph).find(({ is }) => strayIn(is, allowed) !== undefined);
      if (allowed.length === 0 || stray)
        yield excess(attached, statement, action, id, stray, actor && holdings.get(actor));
    }
  }
}

/** What a statement is about, and the alias by which it says so. */
interface Asked {
  readonly is: Glob;
  readonly alias?: Resource;
}

/** Keys that a statement names by their aliases, whose ids nobody knows beforehand; or else its resources. */
function asked({ conditions, resources = [] }: Statement, { world: { assembly } }: AccessGraph): Asked[] {
  const aliases = conditions.find(
    ({ key, sure, operator }) =>
      key === 'kms:resourcealiases' &&
      sure &&
      operator?.set === 'any' &&
      !operator.negated &&
      !operator.ifExists,
  );
  const keys = (aliases?.values ?? []).map(({ text }) => {
    const alias = resourceNamed(assembly, 'AWS::KMS::Alias', text);
    const key = alias && resourceNamed(assembly, 'AWS::KMS::Key', get(alias.properties, 'TargetKeyId'));
    return alias && key && { is: parseArn(arnOf(key, 'Arn')), alias };
  });
  const known = keys.filter((key) => key !== undefined);
  return known.length > 0 && known.length === keys.length ? known : resources.map(({ is }) => ({ is }));
}

const names = ({ key, sure, operator, values }: Condition, wanted: string): boolean =>
  key === wanted &&
  sure &&
  operator?.comparison === 'arn' &&
  operator.set === 'one' &&
  !operator.negated &&
  !operator.ifExists &&
  values.every(({ literal }) => literal);

function excess(
  { resource }: AttachedPolicy,
  statement: Statement,
  action: Located<Glob>,
  who: string,
  stray?: Asked,
  role?: Holding,
): Excess {
  return {
    action: action.is.text,
    fault: {
      at: placeOf(action.at),
      logicalId: resource.logicalId,
      message: `${resource.logicalId} lets ${who} pass for ${action.is.text}${stray ? ` on ${stray.is.text}` : ''}, for which no row of the table of permissions is there`,
      remedy: REMEDY,
      witness: [
        step('principal', who, undefined, 'is let pass'),
        ...unheldSteps(role),
        step('action', action.is.text, action.at, 'is let pass by this statement'),
        ...(stray?.alias
          ? [resourceStep(stray.alias, 'is the name of the key that the statement is about')]
          : []),
        step(
          'rule',
          statement.sid ?? 'statement',
          statement,
          'has no row for this principal, action and resource',
        ),
      ],
    },
  };
}
