import { KnownTexts } from '../known-texts';
import { isTime } from './time';

// Whether an entry of the kinds that a log is full of is of the documented format for certain, found several times faster
// than by the schema in `entry.ts`, which decides wherever this says no.

interface Head {
  readonly schema: 'cordon.decision-log/v1';
  readonly enclave: string;
  readonly instance: string;
  readonly sequence: number;
  readonly time: string;
  readonly request: string;
}

export interface PlainIntent extends Head {
  readonly kind: 'intent';
  readonly tenant: string;
  readonly agency: string;
  readonly purpose: string;
  readonly commitment: string;
  readonly texts: number;
  readonly views: number;
  readonly unreadable: number;
  readonly normaliser: string;
}

export interface PlainJudgement {
  readonly redLine: string;
  readonly verdict: 'allow' | 'refuse' | 'hold' | 'none';
  readonly scores?: Readonly<Record<string, number>> | undefined;
  readonly policy?: { readonly version: number; readonly digest: string } | undefined;
  readonly classifier?: { readonly engine: string; readonly digest: string } | undefined;
}

export interface PlainAnswer {
  readonly finishReason: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly model?: string | undefined;
}

export interface PlainModel {
  readonly image: string;
  readonly weights: string;
  readonly invocation?: string | undefined;
}

export interface PlainDecision extends Head {
  readonly kind: 'decision';
  readonly outcome: 'released';
  readonly input?: readonly PlainJudgement[] | undefined;
  readonly output?: readonly PlainJudgement[] | undefined;
  readonly commitment?: string | undefined;
  readonly answer?: PlainAnswer | undefined;
  readonly model?: PlainModel | undefined;
}

/** What `isPlainEntry` takes. */
export type PlainEntry = PlainIntent | PlainDecision;

type Members = Readonly<Record<string, unknown>>;

const HEAD = ['enclave', 'instance', 'kind', 'schema', 'sequence', 'time'] as const;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const CODE = /^[a-z0-9_-]{1,64}$/;
const VERDICTS: readonly unknown[] = ['allow', 'refuse', 'hold', 'none'];

const sha256 = new KnownTexts((text) => /^sha256:[0-9a-f]{64}$/.test(text));
const sha384 = new KnownTexts((text) => /^sha384:[0-9a-f]{96}$/.test(text));
const COMMITMENT = /^hmac-sha384:[0-9a-f]{96}$/;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isName = (value: unknown): boolean =>
  typeof value === 'string' && value.length >= 1 && value.length <= 256;
const isText = (value: unknown, form: RegExp): boolean => typeof value === 'string' && form.test(value);
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value's names are all among the first ones, the first `required` of them present. */
function hasOnly(value: Members, names: readonly string[], required: number): boolean {
  let found = 0;
  for (const name in value) {
    const at = names.indexOf(name);
    if (at < 0) return false;
    if (at < required) found++;
  }
  return found === required;
}

const INTENT = [
  ...HEAD,
  ...['request', 'tenant', 'agency', 'purpose', 'commitment', 'texts', 'views', 'unreadable', 'normaliser'],
];
const DECISION = [...HEAD, 'request', 'outcome', 'input', 'output', 'commitment', 'answer', 'model'];
const JUDGEMENT = ['redLine', 'verdict', 'scores', 'policy', 'classifier'];

/** @param value a value of parsed JSON, or one that is to be written as JSON */
export function isPlainEntry(value: unknown): value is PlainEntry {
  if (!isMembers(value) || !isHead(value)) return false;
  if (value.kind === 'intent') return isIntent(value);
  return value.kind === 'decision' && isDecision(value);
}

const isHead = ({ schema, enclave, instance, sequence, time }: Members): boolean =>
  schema === 'cordon.decision-log/v1' &&
  isName(enclave) &&
  isName(instance) &&
  isCount(sequence) &&
  typeof time === 'string' &&
  isTime(time);

const isIntent = (entry: Members): boolean =>
  hasOnly(entry, INTENT, INTENT.length) &&
  isText(entry.request, UUID) &&
  isName(entry.tenant) &&
  isName(entry.agency) &&
  isName(entry.purpose) &&
  isText(entry.commitment, COMMITMENT) &&
  isCount(entry.texts) &&
  isCount(entry.views) &&
  isCount(entry.unreadable) &&
  sha256.has(entry.normaliser);

/** A release without review and windows, which is what most decisions are. */
const isDecision = (entry: Members): boolean =>
  hasOnly(entry, DECISION, HEAD.length + 2) &&
  isText(entry.request, UUID) &&
  entry.outcome === 'released' &&
  isOptional(entry.input, isJudgements) &&
  isOptional(entry.output, isJudgements) &&
  isOptional(entry.commitment, (text) => isText(text, COMMITMENT)) &&
  isOptional(entry.answer, isAnswer) &&
  isOptional(entry.model, isModel);

const isOptional = (value: unknown, test: (value: unknown) => boolean): boolean =>
  value === undefined || test(value);

function isJudgements(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > 64) return false;
  for (const one of value) if (!isJudgement(one)) return false;
  return true;
}

const isJudgement = (value: unknown): boolean =>
  isMembers(value) &&
  hasOnly(value, JUDGEMENT, 2) &&
  isText(value.redLine, CODE) &&
  VERDICTS.includes(value.verdict) &&
  isOptional(value.scores, isScores) &&
  isOptional(value.policy, isPolicy) &&
  isOptional(value.classifier, isClassifier);

function isScores(value: unknown): boolean {
  if (!isMembers(value)) return false;
  for (const name in value) if (!CODE.test(name) || !Number.isFinite(value[name])) return false;
  return true;
}

const isPolicy = (value: unknown): boolean =>
  isMembers(value) &&
  hasOnly(value, ['version', 'digest'], 2) &&
  isCount(value.version) &&
  sha384.has(value.digest);

const isClassifier = (value: unknown): boolean =>
  isMembers(value) &&
  hasOnly(value, ['engine', 'digest'], 2) &&
  isName(value.engine) &&
  sha256.has(value.digest);

const isAnswer = (value: unknown): boolean =>
  isMembers(value) &&
  hasOnly(value, ['finishReason', 'promptTokens', 'completionTokens', 'model'], 3) &&
  isText(value.finishReason, CODE) &&
  isCount(value.promptTokens) &&
  isCount(value.completionTokens) &&
  isOptional(value.model, isName);

const isModel = (value: unknown): boolean =>
  isMembers(value) &&
  hasOnly(value, ['image', 'weights', 'invocation'], 2) &&
  sha256.has(value.image) &&
  sha384.has(value.weights) &&
  isOptional(value.invocation, isName);
