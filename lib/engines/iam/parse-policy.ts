import type { Mapping, Place, Value } from '../../template/assembly';
import { fromJson } from '../../template/values/from-json';
import { itemsOf, relocate } from '../../template/values/values';
import { options, placeOf } from '../../template/values/worst-case';
import { ANYTHING, doubtful, type Glob, HOLE, parseAction, parseArn } from './globs/glob';
import { type Condition, conditionValue, parseOperator } from './operators';
import type { Located, Policy, PolicyFault, PrincipalPattern, Statement } from './statement';

/** What kind of document it is: who speaks, and of what. */
export type PolicyKind = 'identity' | 'resource' | 'trust';

/**
 * Reads a policy document strictly. Whatever it doesn't know is a fault, and is read at its worst: as broad as can be
 * in an Allow, as without effect in a Deny.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parsePolicy(document: Value, kind: PolicyKind): Policy {
  const faults: PolicyFault[] = [];
  const fault: ReportFault = (code, at, message, remedy) =>
    faults.push({ code, at: placeOf(at), message, remedy });
  const statements = readDocument(document, kind, fault);
  return { statements, faults };
}

type ReportFault = (code: PolicyFault['code'], at: Place, message: string, remedy: string) => void;

const RESOLVE = 'write the value out, so that it is known before deployment';

function readDocument(document: Value, kind: PolicyKind, fault: ReportFault): Statement[] {
  if (document.kind === 'one-of') {
    fault('policy-unresolved', document, 'the policy depends on a condition or a parameter', RESOLVE);
    return document.options.flatMap((option) =>
      option ? readDocument(option, kind, fault).map((statement) => ({ ...statement, sure: false })) : [],
    );
  }
  if (document.kind === 'known' && typeof document.value === 'string')
    return readDocument(parseText(document.value, document, fault), kind, fault);
  if (document.kind !== 'mapping') {
    fault('policy-unresolved', document, 'the policy is not known before deployment', RESOLVE);
    return [anyStatement(document, kind)];
  }
  for (const [name, value] of document.entries) {
    if (name === 'Version') checkVersion(value, fault);
    else if (name !== 'Statement' && name !== 'Id')
      fault('element-unknown', value, `unknown policy element ${name}`, 'leave it out');
  }
  const listed = document.entries.get('Statement');
  if (!listed) fault('policy-malformed', document, 'the policy has no Statement', 'write its statements');
  return itemsOf(listed).flatMap((item) => readStatements(item, kind, fault));
}

function parseText(text: string, at: Place, fault: ReportFault): Value {
  try {
    // Parts of a JSON text have no pointer of their own: each is at the text.
    const value = fromJson(JSON.parse(text), at);
    return relocate(value, at) ?? value;
  } catch {
    fault('policy-malformed', at, 'the policy is a text that is not JSON', 'write the policy as JSON');
    return { ...placeOf(at), kind: 'unknown', because: 'not JSON' };
  }
}

function checkVersion(value: Value, fault: ReportFault) {
  if (value.kind === 'known' && (value.value === '2012-10-17' || value.value === '2008-10-17')) return;
  const found = value.kind === 'known' ? String(value.value) : 'not known';
  fault(
    'version-unknown',
    value,
    `policy version is ${found}; allowed are 2012-10-17 and 2008-10-17`,
    RESOLVE,
  );
}

function readStatements(item: Value, kind: PolicyKind, fault: ReportFault): Statement[] {
  if (item.kind === 'mapping') return readStatement(item, kind, fault);
  fault('policy-unresolved', item, 'a statement is not known before deployment', RESOLVE);
  if (item.kind !== 'one-of') return [anyStatement(item, kind)];
  return item.options.flatMap((option) =>
    option ? readStatements(option, kind, fault).map((statement) => ({ ...statement, sure: false })) : [],
  );
}

/** The worst that an unknown policy may say. */
const anyStatement = (at: Place, kind: PolicyKind): Statement => ({
  ...placeOf(at),
  sid: undefined,
  effect: 'Allow',
  principals: kind === 'identity' ? undefined : [unknownPrincipal(at)],
  actions: [{ is: HOLE, at: placeOf(at) }],
  resources: kind === 'trust' ? undefined : [{ is: HOLE, at: placeOf(at) }],
  conditions: [],
  sure: false,
});

const ELEMENTS = new Set(['Sid', 'Effect', 'Principal', 'Action', 'Resource', 'Condition']);
const NEGATED = new Set(['NotAction', 'NotResource', 'NotPrincipal']);

function readStatement(item: Mapping, kind: PolicyKind, fault: ReportFault): Statement[] {
  for (const [name, value] of item.entries) {
    if (NEGATED.has(name))
      fault(
        'element-negated',
        value,
        `${name} grants what nobody listed`,
        `name what is meant with ${name.slice(3)}`,
      );
    else if (!ELEMENTS.has(name))
      fault('element-unknown', value, `unknown statement element ${name}`, 'leave it out');
  }
  const sid = item.entries.get('Sid');
  const base = {
    file: item.file,
    pointer: item.pointer,
    sid: sid?.kind === 'known' ? String(sid.value) : undefined,
    principals: kind === 'identity' ? undefined : readPrincipals(item, fault),
    actions: readGlobs(item, 'Action', parseAction, fault),
    resources: kind === 'trust' ? undefined : readGlobs(item, 'Resource', parseArn, fault),
    conditions: readConditions(item.entries.get('Condition'), fault),
  };
  return effects(item, fault).map(({ effect, sure }) => ({ effect, sure, ...base }));
}

/** Allow or Deny; where that isn't known, the worst is an Allow. */
function effects(item: Mapping, fault: ReportFault): Pick<Statement, 'effect' | 'sure'>[] {
  const effect = item.entries.get('Effect');
  if (effect?.kind === 'known' && (effect.value === 'Allow' || effect.value === 'Deny'))
    return [{ effect: effect.value, sure: true }];
  fault('policy-malformed', effect ?? item, 'Effect is neither Allow nor Deny', 'write Allow or Deny');
  return [{ effect: 'Allow', sure: false }];
}

/** Negated and missing elements are read as holes: perhaps everything, surely nothing. */
function readGlobs(
  item: Mapping,
  name: string,
  parse: (text: string) => Glob,
  fault: ReportFault,
): Located<Glob>[] {
  const value = item.entries.get(name);
  const negated = item.entries.get(`Not${name}`);
  const globs: Located<Glob>[] = negated ? [{ is: HOLE, at: placeOf(negated) }] : [];
  if (value === undefined && !negated) {
    fault('policy-malformed', item, `the statement has no ${name}`, `name each ${name}`);
    return [{ is: HOLE, at: placeOf(item) }];
  }
  for (const { text, at, sure } of texts(value, fault)) {
    const glob = text === undefined ? HOLE : text === '*' ? ANYTHING : parse(text);
    globs.push({ is: sure ? glob : doubtful(glob), at });
    if (name === 'Resource' && text !== undefined && /^arn:/i.test(text) && text.split(':').length < 6) {
      fault('policy-malformed', at, `resource ${text} has fewer than six parts`, 'write the whole ARN');
      globs.push({ is: doubtful(ANYTHING), at });
    }
  }
  return globs;
}

interface Text {
  /** Undefined: not known. */
  readonly text: string | undefined;
  readonly at: Place;
  readonly sure: boolean;
}

/** Every text that a value may be. */
function* texts(value: Value | undefined, fault: ReportFault): Iterable<Text> {
  for (const item of itemsOf(value)) {
    const found = options(item);
    const sure = found.length === 1;
    if (!sure) fault('policy-unresolved', item, 'the value depends on a condition or a parameter', RESOLVE);
    for (const option of found) {
      if (option === undefined) continue;
      if (option.kind === 'list') {
        for (const inner of texts(option, fault)) yield { ...inner, sure: inner.sure && sure };
        continue;
      }
      const known = option.kind === 'known' && option.value !== null;
      if (!known) fault('policy-unresolved', option, 'the value is not known before deployment', RESOLVE);
      yield { text: known ? String(option.value) : undefined, at: placeOf(option), sure };
    }
  }
}

function readPrincipals(item: Mapping, fault: ReportFault): PrincipalPattern[] {
  const negated = item.entries.get('NotPrincipal');
  if (negated) return [unknownPrincipal(negated)];
  const value = item.entries.get('Principal');
  if (value === undefined) {
    fault('policy-malformed', item, 'the statement has no Principal', 'name who is meant');
    return [unknownPrincipal(item)];
  }
  const found = options(value);
  return found.flatMap((option) => principalsOf(option, found.length === 1, fault));
}

const PRINCIPAL_KINDS = new Map<string, PrincipalPattern['kind']>([
  ['AWS', 'aws'],
  ['Service', 'service'],
  ['Federated', 'federated'],
  ['CanonicalUser', 'canonical'],
]);

const unknownPrincipal = (at: Place, text = ''): PrincipalPattern => ({
  kind: 'unknown',
  text,
  at: placeOf(at),
  sure: false,
});

function principalsOf(value: Value | undefined, sure: boolean, fault: ReportFault): PrincipalPattern[] {
  if (value === undefined) return [];
  if (value.kind === 'known' && value.value === '*')
    return [{ kind: 'any', text: '*', at: placeOf(value), sure }];
  if (value.kind !== 'mapping') {
    fault('principal-unknown', value, 'the principal is not known before deployment', RESOLVE);
    return [unknownPrincipal(value)];
  }
  return [...value.entries].flatMap(([name, entry]) => {
    const kind = PRINCIPAL_KINDS.get(name);
    if (!kind) fault('principal-unknown', entry, `unknown kind of principal ${name}`, 'name AWS or Service');
    return [...texts(entry, fault)].map((found): PrincipalPattern => {
      const { text, at } = found;
      const both = sure && found.sure;
      if (kind === 'aws' && text === '*') return { kind: 'any', text, at, sure: both };
      if (kind === undefined || text === undefined) return unknownPrincipal(at, text);
      if (!unnameable(kind, text)) return { kind, text, at, sure: both };
      fault(
        'principal-unknown',
        at,
        `principal ${text} is none that can be known`,
        'name one ARN or account',
      );
      return unknownPrincipal(at, text);
    });
  });
}

/** Wildcards, variables, and AWS's ids of principals that were deleted or stand elsewhere (AROA…). */
const unnameable = (kind: PrincipalPattern['kind'], text: string) =>
  /[*?]|\$\{/.test(text) || (kind === 'aws' && !/^(arn:|\d{12}$|\uE000)/.test(text));

function readConditions(value: Value | undefined, fault: ReportFault): Condition[] {
  if (value === undefined) return [];
  if (value.kind !== 'mapping') return [unreadable(value, fault)];
  return [...value.entries].flatMap(([name, block]) => {
    const operator = parseOperator(name);
    if (!operator)
      fault('operator-unknown', block, `unknown condition operator ${name}`, "use one of IAM's operators");
    if (block.kind !== 'mapping') return [unreadable(block, fault)];
    return [...block.entries].map(([key, given]): Condition => {
      const found = [...texts(given, fault)];
      const values = found.map(({ text, sure }) => {
        const glob = text === undefined || !operator ? HOLE : conditionValue(operator.comparison, text);
        return sure ? glob : doubtful(glob);
      });
      return {
        file: given.file,
        pointer: given.pointer,
        operator,
        key: key.toLowerCase(),
        values,
        sure: found.every(({ sure }) => sure),
      };
    });
  });
}

function unreadable(value: Value, fault: ReportFault): Condition {
  fault('policy-unresolved', value, 'the condition is not known before deployment', RESOLVE);
  return { ...placeOf(value), operator: undefined, key: '', values: [], sure: false };
}
