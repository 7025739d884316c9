import type { PolicyDocument, PolicyStatement } from '../../lib/account-policies/document';

/** One call of AWS's API. Keys of the context are in lower case; a missing key is absent. */
export interface Request {
  readonly principal: string;
  readonly action: string;
  readonly resource?: string;
  readonly context?: Readonly<Record<string, string>>;
}

/** Whether a Deny of the policies applies. Knows the elements and operators that ours have, and throws at others. */
export const denies = (policies: readonly PolicyDocument[], request: Request): boolean =>
  policies.some(({ Statement }) => Statement.some((statement) => applies(statement, request)));

const compiled = new Map<string, RegExp>();

function pattern(text: string): RegExp {
  const known = compiled.get(text);
  if (known) return known;
  const source = text
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const made = new RegExp(`^${source}$`, 's');
  compiled.set(text, made);
  return made;
}

const matches = (patterns: string | readonly string[] | undefined, text: string): boolean =>
  [patterns ?? []].flat().some((each) => pattern(each).test(text));

function applies(
  statement: PolicyStatement,
  { principal, action, resource = '*', context = {} }: Request,
): boolean {
  if (statement.Effect !== 'Deny') throw new Error('a Deny was expected');
  const acts =
    statement.Action === undefined
      ? !matches(statement.NotAction, action)
      : matches(statement.Action, action);
  const targets =
    statement.NotResource === undefined
      ? matches(statement.Resource, resource)
      : !matches(statement.NotResource, resource);
  const known: Readonly<Record<string, string>> = {
    'aws:requestedregion': 'us-east-1',
    ...context,
    'aws:principalarn': principal,
  };
  return (
    acts &&
    targets &&
    Object.entries(statement.Condition ?? {}).every(([operator, block]) =>
      Object.entries(block).every(([key, wanted]) => holds(operator, known[key.toLowerCase()], wanted)),
    )
  );
}

function holds(operator: string, value: string | undefined, wanted: string | readonly string[]): boolean {
  const equal = value !== undefined && [wanted].flat().includes(value);
  switch (operator) {
    case 'Null':
      return (value === undefined) === (wanted === 'true');
    case 'Bool':
    case 'StringEquals':
      return equal;
    case 'BoolIfExists':
      return value === undefined || equal;
    case 'StringNotEquals':
      return !equal;
    case 'StringNotEqualsIfExists':
      return value === undefined || !equal;
    case 'StringLike':
      return value !== undefined && matches(wanted, value);
    case 'StringNotLike':
      return value === undefined || !matches(wanted, value);
    default:
      throw new Error(`operator ${operator}`);
  }
}
