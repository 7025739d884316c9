export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Resource {
  readonly Type: string;
  readonly Properties?: { readonly [key: string]: Json };
  readonly Metadata?: Json;
  readonly DeletionPolicy?: Json;
  readonly UpdateReplacePolicy?: Json;
}

/** What CloudFormation is given to make what watches an enclave. */
export interface WatchTemplate {
  readonly Resources?: Readonly<Record<string, Resource>>;
}

/** Of what there are several, the property by which one is told from another. */
const NAMES: Readonly<Record<string, string>> = {
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::Policy': 'PolicyName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::Events::Rule': 'Name',
  'AWS::CloudWatch::Alarm': 'AlarmName',
};

/** By what one resource of the stack is told from another: its type, and its name where there are several of the type. */
export function keyOf({ Type, Properties }: Resource): string {
  const name = Properties?.[NAMES[Type] ?? ''];
  if (name === undefined) return Type;
  return `${Type} ${typeof name === 'string' ? name : JSON.stringify(name)}`;
}
