import type { EntryOf, Judgement } from '../../ledger/decisions/entry';
import type { ReplayFaultCode } from '../../ledger/decisions/replay-faults';
import type { Sample } from '../../ledger/decisions/sample';
import { digestOf } from '../../services/common/classify/classification';
import { Fault } from '../../services/common/fault';
import { commit } from '../../services/common/ledger/commitment';
import type { OwnJudgement, ReplayedExchange, Replayer } from '../../services/replay/replayer';

/** What was found sealed of a request. */
export interface Sealed {
  readonly salt?: string;
  readonly asked?: string;
  readonly answered?: string;
  /** Why there may be no more. */
  readonly detail?: string;
}

interface SampleFault {
  readonly code: ReplayFaultCode;
  readonly detail?: string | undefined;
}

export interface Replayed {
  readonly faults: readonly SampleFault[];
  /** Verdicts that the same policy and code came to. */
  readonly reproduced: number;
}

/** Opens what was sealed of a sample, reads it anew, and judges it again. */
export async function findingsOf(
  sample: Sample,
  sealed: Sealed | undefined,
  replayer: Replayer,
): Promise<Replayed> {
  const { intent, decision } = sample;
  const { salt, asked, answered, detail } = sealed ?? {};
  const committed = decision.commitment !== undefined;
  if (salt === undefined || asked === undefined || (committed && answered === undefined))
    return { faults: [{ code: 'payload_missing', detail: detail ?? intent.request }], reproduced: 0 };
  const wrong = [...commitmentFaults(sample, salt, asked, answered)];
  if (wrong.length > 0) return { faults: wrong, reproduced: 0 };
  let exchange: ReplayedExchange;
  try {
    exchange = replayer.read(asked, committed ? answered : undefined);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { faults: [{ code: 'payload_malformed', detail: intent.request }], reproduced: 0 };
  }
  const faults: SampleFault[] = [...readingFaults(intent, exchange)];
  let reproduced = 0;
  for (const [direction, judgements = []] of [
    ['input', decision.input],
    ['output', decision.output],
  ] as const)
    for (const recorded of judgements) {
      const question = exchange[direction];
      const own = question && (await replayer.judge(recorded.redLine, question, recorded.policy?.digest));
      if (!own || recorded.verdict === 'none') continue;
      const same = intent.normaliser === exchange.input.normaliser && isSame(recorded, own);
      if (same) reproduced++;
      const code = same ? otherwise(recorded, own) : against(sample, direction, own);
      if (code)
        faults.push({
          code,
          detail: `${recorded.redLine}, ${direction}: ${own.verdict}, not ${recorded.verdict}`,
        });
    }
  return { faults, reproduced };
}

function* commitmentFaults(
  { intent, decision, approved = decision.hold?.requestDigest }: Sample,
  salt: string,
  asked: string,
  answered: string | undefined,
): Iterable<SampleFault> {
  if (commit(salt, asked) !== intent.commitment) yield { code: 'commitment_differs', detail: 'the request' };
  if (decision.commitment !== undefined && commit(salt, answered ?? '') !== decision.commitment)
    yield { code: 'commitment_differs', detail: 'the answer' };
  if (approved !== undefined && digestOf(asked) !== approved)
    yield { code: 'request_differs', detail: approved };
}

function* readingFaults(intent: EntryOf<'intent'>, exchange: ReplayedExchange): Iterable<SampleFault> {
  if (exchange.tenant !== intent.tenant || exchange.purpose !== intent.purpose)
    yield { code: 'subject_differs', detail: `${exchange.tenant} for ${exchange.purpose}` };
  const { counts, normaliser } = exchange.input;
  const differs =
    counts.texts !== intent.texts || counts.views !== intent.views || counts.unreadable !== intent.unreadable;
  if (normaliser === intent.normaliser && differs) yield { code: 'reading_differs' };
}

const isSame = ({ policy, classifier }: Judgement, own: OwnJudgement): boolean =>
  policy?.digest === own.policy.digest &&
  classifier?.digest === own.classifier.digest &&
  classifier.engine === own.classifier.engine;

/** Whether the same policy and code, which leave nothing to chance, come to something else. */
function otherwise({ verdict, scores = {} }: Judgement, own: OwnJudgement): ReplayFaultCode | undefined {
  if (own.verdict !== verdict) return 'verdict_differs';
  const names = Object.keys({ ...scores, ...own.scores });
  return names.some((name) => scores[name] !== own.scores[name]) ? 'scores_differ' : undefined;
}

/** Whether something was released that another policy or another code would have stopped. */
function against(
  { decision, stage }: Sample,
  direction: 'input' | 'output',
  { verdict }: OwnJudgement,
): ReplayFaultCode | undefined {
  if (decision.outcome !== 'released' || verdict === 'allow') return undefined;
  if (verdict === 'refuse') return 'released_against';
  // Whoever approved an answer has seen the request.
  const approved = decision.review !== undefined && (stage === 'output' || stage === direction);
  return approved ? undefined : 'released_doubtful';
}
