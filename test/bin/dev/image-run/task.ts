import type { DeploymentName } from '../../../helpers/assemblies';
import { templateOf } from '../../../helpers/synth';

interface Container {
  readonly Name: string;
  readonly User: string;
  readonly ReadonlyRootFilesystem: boolean;
  readonly Environment: readonly { readonly Name: string; readonly Value: unknown }[];
  readonly HealthCheck: { readonly Command: readonly string[] };
}

/** The container of a service's first task definition, as synthesized. */
export function containerOf(name: DeploymentName, stack: 'safety' | 'oversight', service: string): Container {
  const tasks = Object.values(templateOf(name, stack).findResources('AWS::ECS::TaskDefinition'));
  const containers = tasks.flatMap(({ Properties }) => Properties.ContainerDefinitions as Container[]);
  const found = containers.find(({ Name }) => Name === service);
  if (found === undefined) throw new Error(`no task definition runs a '${service}'`);
  return found;
}

/** Its environment. What another stack exports stands for itself, by the export's name. */
export const environmentOf = ({ Environment }: Container): Record<string, string> =>
  Object.fromEntries(Environment.map(({ Name, Value }) => [Name, rendered(Value)]));

function rendered(value: unknown): string {
  if (typeof value === 'string') return value;
  const { 'Fn::Join': join, 'Fn::ImportValue': exported } = value as {
    readonly 'Fn::Join'?: readonly [string, readonly unknown[]];
    readonly 'Fn::ImportValue'?: string;
  };
  if (join) return join[1].map(rendered).join(join[0]);
  if (exported) return exported;
  throw new Error(`${JSON.stringify(value)} is none of what an environment is made of`);
}

/** What the DNS firewall of a deployment lets be asked for. */
export function allowedNames(name: DeploymentName): readonly string[] {
  const lists = Object.values(
    templateOf(name, 'boundary').findResources('AWS::Route53Resolver::FirewallDomainList'),
  );
  return lists.flatMap(({ Properties }) => Properties.Domains as string[]).filter((one) => one !== '*');
}

export const allows = (names: readonly string[], host: string): boolean =>
  names.some((name) => (name.startsWith('*.') ? host.endsWith(name.slice(1)) : name === host));
