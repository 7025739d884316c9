import type { Place } from '../../../lib/live/account';
import { Physical } from '../../../lib/live/physical';
import type { Answer, Question } from '../../../lib/preflight/question';
import type { Assembly, Resource } from '../../../lib/template/assembly';
import { referencesIn, textOf } from '../../../lib/template/values/values';
import { awsError } from '../../preflight/account';

export type Row = Record<string, unknown>;

/** A resource as a deploy made it. */
export interface Made {
  readonly resource: Resource;
  readonly type: string;
  readonly id: string;
  /** Properties with the names that AWS gave. */
  // biome-ignore lint/suspicious/noExplicitAny: what templates say has many shapes, and a test would fail on a wrong one
  readonly properties: Readonly<Record<string, any>>;
}

export type Makers = Readonly<Record<string, (made: Made, account: StandIn) => void>>;

/**
 * Stands in for an AWS account in which an assembly is deployed: answers read-only calls in the form that AWS documents.
 * Tests change its answers as calls of the API would.
 */
export class StandIn {
  /** Answers by the beginning of a command. */
  readonly outputs = new Map<string, Row>();
  /** Those of the account that this one was cloned from, as long as nobody changes them. */
  readonly #shared = new Map<string, Row>();
  readonly errors = new Map<string, Answer>();
  readonly made: Made[] = [];
  /** What was asked. */
  readonly asked: string[] = [];

  constructor(
    readonly assembly: Assembly,
    readonly place: Place,
  ) {}

  /** The same account, to be changed by itself. */
  clone(): StandIn {
    const other = new StandIn(this.assembly, this.place);
    for (const [command, output] of [...this.#shared, ...this.outputs]) other.#shared.set(command, output);
    for (const [command, answer] of this.errors) other.errors.set(command, answer);
    other.made.push(...this.made);
    return other;
  }

  #own(command: string): Row | undefined {
    const shared = this.#shared.get(command);
    if (shared !== undefined && !this.outputs.has(command))
      this.outputs.set(command, structuredClone(shared));
    return this.outputs.get(command);
  }

  /** Forgets what a command answers. */
  drop(command: string): void {
    this.outputs.delete(command);
    this.#shared.delete(command);
  }

  /** What a command answers, to be changed. */
  output(command: string): Row {
    const found = this.#own(command);
    if (found === undefined) throw new Error(`nothing answers '${command}'`);
    return found;
  }

  /** The entry of a list that holds a text. */
  entry(command: string, name: string, text: string): Row {
    const found = this.list(command, name).find((row) => JSON.stringify(row).includes(text));
    if (found === undefined) throw new Error(`no entry of '${command}' with '${text}'`);
    return found;
  }

  /** The entries that a command lists, to be changed. */
  list(command: string, name: string): Row[] {
    const output = this.#own(command) ?? {};
    this.outputs.set(command, output);
    output[name] ??= [];
    return output[name] as Row[];
  }

  put(command: string, output: Row): void {
    this.outputs.set(command, output);
  }

  /** The one resource of a type whose properties or id hold a text. */
  find(type: string, text = ''): Made {
    const found = this.made.filter(
      (one) =>
        one.type === type &&
        `${one.id} ${one.resource.logicalId} ${JSON.stringify(one.properties)}`.includes(text),
    );
    const [first] = found;
    if (first === undefined) throw new Error(`no ${type} with '${text}'`);
    return first;
  }

  refuse(command: string, code = 'AccessDenied'): void {
    this.errors.set(command, awsError(code, command.split(' ')[1] ?? ''));
  }

  answer({ id }: Pick<Question, 'id'>): Answer {
    this.asked.push(id);
    const refused = longest((command) => this.errors.get(command), id);
    if (refused !== undefined) return refused;
    const output = longest((command) => this.outputs.get(command) ?? this.#shared.get(command), id);
    return output === undefined
      ? awsError('InvalidParameter', id, 'the stand-in knows no answer')
      : { output };
  }
}

/** By the longest beginning of the command, in whole words. */
function longest<T>(all: (command: string) => T | undefined, id: string): T | undefined {
  for (let end = id.length; end > 0; end = id.lastIndexOf(' ', end - 1)) {
    const found = all(id.slice(0, end));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How AWS begins the names that it generates. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  'AWS::EC2::VPC': 'vpc-0',
  'AWS::EC2::Subnet': 'subnet-0',
  'AWS::EC2::RouteTable': 'rtb-0',
  'AWS::EC2::NetworkAcl': 'acl-0',
  'AWS::EC2::SecurityGroup': 'sg-0',
  'AWS::EC2::VPCEndpoint': 'vpce-0',
  'AWS::EC2::VPCEndpointService': 'vpce-svc-0',
  'AWS::EC2::FlowLog': 'fl-0',
  'AWS::ServiceDiscovery::PrivateDnsNamespace': 'ns-',
  'AWS::ServiceDiscovery::Service': 'srv-',
  'AWS::Route53Resolver::FirewallDomainList': 'rslvr-fdl-',
  'AWS::Route53Resolver::FirewallRuleGroup': 'rslvr-frg-',
  'AWS::Route53Resolver::FirewallRuleGroupAssociation': 'rslvr-frgassoc-',
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': 'rqlc-',
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': 'rqlca-',
};

function generated(
  { type, logicalId, properties }: Resource,
  number: number,
  { partition, region, account }: Place,
): string {
  const digits = number.toString(16).padStart(16, '0');
  if (type === 'AWS::KMS::Key') return `${digits.slice(0, 8)}-0000-4000-8000-${digits.slice(4)}`;
  if (type === 'AWS::ECS::TaskDefinition') return '7';
  if (type === 'AWS::ECS::Service') {
    const [cluster, name] = ['Cluster', 'ServiceName'].map((key) => textOf(properties.entries.get(key)));
    return `arn:${partition}:ecs:${region}:${account}:service/${cluster}/${name}`;
  }
  if (type === 'AWS::SecretsManager::Secret') return `Ab${digits.slice(-4)}`;
  if (type === 'AWS::ElasticLoadBalancingV2::LoadBalancer') return `net/${logicalId.slice(0, 20)}/${digits}`;
  if (type === 'AWS::ElasticLoadBalancingV2::TargetGroup') return `${logicalId.slice(0, 20)}/${digits}`;
  if (type === 'AWS::ElasticLoadBalancingV2::Listener')
    return `net/${logicalId.slice(0, 20)}/${digits}/${digits}`;
  if (type === 'AWS::ApplicationAutoScaling::ScalableTarget')
    return ['ResourceId', 'ScalableDimension', 'ServiceNamespace']
      .map((name) => textOf(properties.entries.get(name)))
      .join('|');
  return `${BEGINNINGS[type] ?? `${logicalId.toLowerCase()}-`}${digits}`;
}

/** Physical ids of all resources, as a first deploy gives them. */
export function named(
  assembly: Assembly,
  place: Place,
): { readonly physical: Physical; readonly ids: ReadonlyMap<Resource, string> } {
  const physical = new Physical(assembly);
  const ids = new Map<Resource, string>();
  for (const [index, resource] of assembly.resources.entries()) {
    const form = textOf(resource.returnValue('Ref')) ?? '';
    const [reference] = referencesIn(form);
    let name = generated(resource, index + 1, place);
    // What is scaled may be named by AWS itself.
    if (referencesIn(name).length > 0) name = physicalText(name, assembly);
    const id = reference === undefined ? form : form.replace(/\uE000[^\uE001]*\uE001/, name);
    ids.set(resource, id);
    physical.learn(resource, id);
  }
  return { physical, ids };
}

const physicalText = (text: string, assembly: Assembly) => new Physical(assembly).groundText(text);

/** A list within an answer. */
export const rowsIn = (row: Row | undefined, name: string): Row[] => row?.[name] as Row[];
