import type { Place, Value } from '../assembly';
import { symbol } from '../values/symbols';
import { known, unknown } from '../values/values';
import type { Scope } from './scope';

/** `Ref: AWS::…`. What the environment doesn't say is a symbol. */
export function pseudoParameter(name: string, at: Place, scope: Scope): Value | undefined {
  switch (name) {
    case 'AWS::NoValue':
      return undefined;
    case 'AWS::AccountId':
    case 'AWS::Region':
    case 'AWS::Partition':
    case 'AWS::URLSuffix':
    case 'AWS::StackName':
    case 'AWS::StackId':
      return known(pseudoText(name, scope), at);
    default:
      return unknown(`refers to ${name}, which Cordon doesn't resolve`, at);
  }
}

export type PseudoParameter =
  | 'AWS::AccountId'
  | 'AWS::Region'
  | 'AWS::Partition'
  | 'AWS::URLSuffix'
  | 'AWS::StackName'
  | 'AWS::StackId';

export function pseudoText(name: PseudoParameter, scope: Scope): string {
  const generated = symbol(scope.stack, name);
  switch (name) {
    case 'AWS::AccountId':
      return scope.account ?? generated;
    case 'AWS::Region':
      return scope.region ?? generated;
    case 'AWS::Partition':
      return scope.facts?.partition ?? generated;
    case 'AWS::URLSuffix':
      return scope.facts?.urlSuffix ?? generated;
    case 'AWS::StackName':
      return scope.stackName ?? generated;
    case 'AWS::StackId': {
      const [partition, region, account, stack] = (
        ['AWS::Partition', 'AWS::Region', 'AWS::AccountId', 'AWS::StackName'] as const
      ).map((each) => pseudoText(each, scope));
      return `arn:${partition}:cloudformation:${region}:${account}:stack/${stack}/${generated}`;
    }
  }
}
