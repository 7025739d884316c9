import type { Template } from 'aws-cdk-lib/assertions';

/** A policy statement as it stands in a template; actions and resources always as lists. */
export interface Statement {
  readonly sid: string | undefined;
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principal: unknown;
  readonly condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Raw {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
}

/** A value as text, with the partition and other references as `${Name}`. */
export const text = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('Fn::Join' in value) return (value['Fn::Join'] as [string, unknown[]])[1].map(text).join('');
  if ('Ref' in value) return `\${${String(value.Ref)}}`;
  return JSON.stringify(value);
};

const list = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(text);

export const statements = (document: { readonly Statement: readonly unknown[] }): Statement[] =>
  (document.Statement as Raw[]).map(({ Sid, Effect, Action, Resource, Principal, Condition }) => ({
    sid: Sid,
    effect: Effect,
    actions: list(Action),
    resources: Resource === undefined ? [] : list(Resource),
    principal: Principal,
    condition: Condition ?? {},
  }));

/** Properties of each resource of a type, by logical id. */
export const propertiesOf = <T = Record<string, unknown>>(template: Template, type: string): Map<string, T> =>
  new Map(Object.entries(template.findResources(type)).map(([id, { Properties }]) => [id, Properties as T]));
