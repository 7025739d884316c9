import { z } from 'zod';
import { RED_LINES } from '../../../config/red-lines';
import { KnownTexts } from '../../../ledger/known-texts';

// Whether a classification is of the wire contract for certain, found several times faster than by the schema in
// `classification.ts`, which decides wherever this says no.

type Members = Readonly<Record<string, unknown>>;

const sha384 = new KnownTexts((text) => /^sha384:[0-9a-f]{96}$/.test(text));
const time = new KnownTexts((text) => z.iso.datetime().safeParse(text).success);
const SHA256 = /^sha256:[0-9a-f]{64}$/;
const ENGINE = /^[a-z0-9+-]{1,64}$/;
const SCORE = /^[a-z0-9-]{1,64}$/;
const MOST_SCORES = 32;
const VERDICTS: readonly unknown[] = ['allow', 'refuse', 'hold'];
const NAMES = [
  ...['schema', 'redLine', 'direction', 'verdict', 'scores'],
  ...['policy', 'classifier', 'normaliser', 'requestDigest'],
];

/** @param value a value of parsed JSON */
export function isPlainClassification(value: unknown): boolean {
  if (!isMembers(value) || !hasExactly(value, NAMES)) return false;
  const { schema, redLine, direction, verdict, scores, policy, classifier, normaliser, requestDigest } =
    value;
  return (
    schema === 'cordon.classification/v1' &&
    (RED_LINES as readonly unknown[]).includes(redLine) &&
    (direction === 'input' || direction === 'output') &&
    VERDICTS.includes(verdict) &&
    isScores(scores) &&
    isPolicy(policy) &&
    isClassifier(classifier) &&
    isText(normaliser, SHA256) &&
    isText(requestDigest, SHA256)
  );
}

function isScores(value: unknown): boolean {
  if (!isMembers(value)) return false;
  let count = 0;
  for (const name in value) {
    const score = value[name];
    if (!SCORE.test(name) || typeof score !== 'number' || !(score >= 0 && score <= 1)) return false;
    count++;
  }
  return count <= MOST_SCORES;
}

const isPolicy = (value: unknown): boolean =>
  isMembers(value) &&
  hasExactly(value, ['version', 'digest', 'expires']) &&
  Number.isSafeInteger(value.version) &&
  (value.version as number) >= 1 &&
  sha384.has(value.digest) &&
  time.has(value.expires);

const isClassifier = (value: unknown): boolean =>
  isMembers(value) &&
  hasExactly(value, ['engine', 'digest']) &&
  isText(value.engine, ENGINE) &&
  isText(value.digest, SHA256);

const isText = (value: unknown, form: RegExp): boolean => typeof value === 'string' && form.test(value);

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function hasExactly(value: Members, names: readonly string[]): boolean {
  let found = 0;
  for (const name in value) {
    if (!names.includes(name)) return false;
    found++;
  }
  return found === names.length;
}
