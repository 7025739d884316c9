import type { Template } from 'aws-cdk-lib/assertions';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Fields = { [key: string]: Json };

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value in one line: intrinsics as `${…}`, lists in brackets, nothing left out. */
function line(value: Json): string {
  if (Array.isArray(value))
    return value.length === 1 ? line(value[0] ?? null) : `[${value.map(line).join(', ')}]`;
  if (!isFields(value)) return String(value);
  const [[key, content] = ['', null], ...others] = Object.entries(value);
  if (others.length === 0) {
    if (key === 'Ref') return `\${${line(content)}}`;
    if (key === 'Fn::GetAtt' && Array.isArray(content)) return `\${${content.map(line).join('.')}}`;
    if (key === 'Fn::ImportValue') return `\${import ${line(content)}}`;
    if (key === 'Fn::Join' && Array.isArray(content) && Array.isArray(content[1]))
      return content[1].map(line).join('');
  }
  return `{${Object.entries(value)
    .map(([name, of]) => `${name}: ${line(of)}`)
    .join(', ')}}`;
}

const statement = ({ Sid, Effect, Principal, Action, Resource, Condition }: Fields): string =>
  [
    `${Effect}${Sid === undefined ? '' : ` (${line(Sid)})`}`,
    Principal === undefined ? '' : `to ${line(Principal)}`,
    `${line(Action ?? null)}`,
    Resource === undefined ? '' : `on ${line(Resource)}`,
    Condition === undefined ? '' : `if ${line(Condition)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

function property(name: string, value: Json): string[] {
  if (isFields(value) && Array.isArray(value.Statement))
    return value.Statement.filter(isFields).map((each) => `  ${statement(each)}`);
  if (Array.isArray(value) && value.length > 1 && value.every(isFields))
    return value.map((each) => `  ${name}: ${line(each)}`);
  return [`  ${name}: ${line(value)}`];
}

/** A template as a reviewer reads it: each resource with all its properties, each policy statement on one line. */
export function summary(template: Template): string[] {
  const resources = (template.toJSON() as { Resources: Record<string, Fields> }).Resources;
  return Object.entries(resources).flatMap(([id, { Type, Properties, DeletionPolicy }]) => [
    `${line(Type ?? null)} ${id}${DeletionPolicy === undefined ? '' : ` (${line(DeletionPolicy)})`}`,
    ...Object.entries(isFields(Properties) ? Properties : {})
      .filter(([name]) => name !== 'Tags')
      .flatMap(([name, value]) => property(name, value)),
  ]);
}

/** Lines of one list that the other lacks, as `-` and `+`, in order. */
export function difference(before: readonly string[], after: readonly string[]): string[] {
  const old = new Set(before);
  const young = new Set(after);
  return [
    ...before.filter((text) => !young.has(text)).map((text) => `- ${text}`),
    ...after.filter((text) => !old.has(text)).map((text) => `+ ${text}`),
  ];
}
