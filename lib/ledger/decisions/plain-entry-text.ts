import type {
  PlainAnswer,
  PlainDecision,
  PlainEntry,
  PlainIntent,
  PlainJudgement,
  PlainModel,
} from './plain-entry';

// Canonical JSON (RFC 8785) of the entries that `isPlainEntry` takes, written member by member in the order of their names:
// to put the members of a value in order, and then to write that, costs several times as much.

/** Half a surrogate pair is written as an escape, which canonical JSON has no place for. */
export const plainEntryText = (entry: PlainEntry): string =>
  entry.kind === 'intent' ? intentText(entry) : decisionText(entry);

const intentText = (entry: PlainIntent): string =>
  `{"agency":${quoted(entry.agency)},"commitment":"${entry.commitment}","enclave":${quoted(entry.enclave)},` +
  `"instance":${quoted(entry.instance)},"kind":"intent","normaliser":"${entry.normaliser}",` +
  `"purpose":${quoted(entry.purpose)},"request":"${entry.request}","schema":"${entry.schema}",` +
  `"sequence":${entry.sequence},"tenant":${quoted(entry.tenant)},"texts":${entry.texts},` +
  `"time":"${entry.time}","unreadable":${entry.unreadable},"views":${entry.views}}`;

function decisionText(entry: PlainDecision): string {
  const { answer, commitment, input, model, output } = entry;
  const commitmentMember = commitment === undefined ? '' : `"commitment":"${commitment}",`;
  return (
    `{${answer === undefined ? '' : `"answer":${answerText(answer)},`}${commitmentMember}` +
    `"enclave":${quoted(entry.enclave)},${input === undefined ? '' : `"input":${listText(input)},`}` +
    `"instance":${quoted(entry.instance)},"kind":"decision",` +
    `${model === undefined ? '' : `"model":${modelText(model)},`}"outcome":"${entry.outcome}",` +
    `${output === undefined ? '' : `"output":${listText(output)},`}"request":"${entry.request}",` +
    `"schema":"${entry.schema}","sequence":${entry.sequence},"time":"${entry.time}"}`
  );
}

function answerText(answer: PlainAnswer): string {
  const model = answer.model === undefined ? '' : `"model":${quoted(answer.model)},`;
  return (
    `{"completionTokens":${answer.completionTokens},"finishReason":"${answer.finishReason}",` +
    `${model}"promptTokens":${answer.promptTokens}}`
  );
}

function modelText({ image, invocation, weights }: PlainModel): string {
  const invoked = invocation === undefined ? '' : `"invocation":${quoted(invocation)},`;
  return `{"image":"${image}",${invoked}"weights":"${weights}"}`;
}

const listText = (judgements: readonly PlainJudgement[]): string =>
  `[${judgements.map(judgementText).join(',')}]`;

function judgementText({ classifier, policy, redLine, scores, verdict }: PlainJudgement): string {
  const by =
    classifier === undefined
      ? ''
      : `"classifier":{"digest":"${classifier.digest}","engine":${quoted(classifier.engine)}},`;
  const under =
    policy === undefined ? '' : `"policy":{"digest":"${policy.digest}","version":${policy.version}},`;
  const scored = scores === undefined ? '' : `"scores":${scoresText(scores)},`;
  return `{${by}${under}"redLine":"${redLine}",${scored}"verdict":"${verdict}"}`;
}

function scoresText(scores: NonNullable<PlainJudgement['scores']>): string {
  const names = Object.keys(scores);
  // The default order is that of UTF-16 code units (RFC 8785, 3.2.3).
  if (names.length > 1) names.sort();
  return `{${names.map((name) => `"${name}":${scores[name]}`).join(',')}}`;
}

/** Names alone are free text; digests, codes and times hold nothing that JSON would escape. */
const quoted = (name: string): string => JSON.stringify(name);
