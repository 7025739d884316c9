import { RED_LINES, type RedLine } from '../../config/red-lines';
import { screenEngine } from '../classifier/engines/screen-engine';
import { POLICIES } from '../classifier/policies';
import { draftPolicyBundle, type Policy, readPolicy } from '../classifier/policy/bundle';
import { type ClassifyRequest, parseClassifyRequest } from '../common/classify/classification';
import { unverified } from '../common/envelope';
import { Fault } from '../common/fault';
import { parseChatRequest } from '../proxy/http/parse-chat-request';
import { textsOfAnswer, textsOfRequest } from '../proxy/pipeline/exchange';
import { openQuestions, type Question } from '../proxy/pipeline/question';
import { readParsed } from '../proxy/reading/read-request';
import { readTexts } from '../proxy/reading/read-texts';
import { parseAnswer } from '../proxy/streaming/answer';

/** What was asked of the classifiers, read anew out of what was sealed. */
export interface ReplayedExchange {
  readonly tenant: string;
  readonly purpose: string;
  readonly input: Question;
  /** Where an answer was sealed. */
  readonly output: Question | undefined;
}

export interface OwnJudgement {
  readonly verdict: 'allow' | 'hold' | 'refuse';
  readonly scores: Readonly<Record<string, number>>;
  readonly policy: { readonly digest: string };
  readonly classifier: { readonly engine: string; readonly digest: string };
}

/** A verifier's own classifiers: the screen, without any other model. */
export interface Replayer {
  /** @throws Fault `payload_malformed` for texts that no proxy writes */
  readonly read: (asked: string, answered: string | undefined) => ReplayedExchange;
  /**
   * @param digest of the policy that the log names: by its bundle where that was brought, else by this version's own
   * @returns undefined for a red line that is none
   */
  readonly judge: (
    redLine: string,
    question: Question,
    digest: string | undefined,
  ) => Promise<OwnJudgement | undefined>;
}

/** What a purpose says matters to a safeguard model alone, which no replay asks. */
const PURPOSE = { statement: 'Not known to a replay.', authority: '-', highStakes: false };
/** Of the policies that come with this version: they are drafts, of no time. */
const DRAFTED = { version: 1, issued: new Date(0), expires: new Date(1) };

/**
 * The policy in the text of a signed bundle. It counts by the digest that the log names, so that nobody's signature is needed:
 * whether that policy was approved is for the check of the log to say.
 * @throws Fault `envelope_invalid`, `policy_invalid`
 */
export const policyIn = (bundle: string): Policy =>
  readPolicy({ version: 0, issued: 0, payload: unverified(bundle) });

/** @param policies those that the log names, as far as they were brought */
export function openReplayer(policies: readonly Policy[]): Replayer {
  const brought = new Map(policies.map((policy) => [policy.digest, policy]));
  const own = new Map<RedLine, Policy>();
  const ownPolicy = (redLine: RedLine): Policy => {
    const known = own.get(redLine);
    if (known) return known;
    const payload = draftPolicyBundle(POLICIES[redLine], DRAFTED);
    const made = readPolicy({ version: DRAFTED.version, issued: 0, payload });
    own.set(redLine, made);
    return made;
  };
  const requests = new WeakMap<Question, ClassifyRequest>();
  const requestOf = (question: Question): ClassifyRequest => {
    const request = requests.get(question) ?? parseClassifyRequest(JSON.parse(question.body.toString()));
    requests.set(question, request);
    return request;
  };

  return {
    read,
    judge: async (name, question, digest) => {
      const redLine = RED_LINES.find((one) => one === name);
      if (redLine === undefined) return undefined;
      const named = digest === undefined ? undefined : brought.get(digest);
      const policy = named?.redLine === redLine ? named : ownPolicy(redLine);
      const engine = screenEngine(redLine);
      const judged = await engine.judge(requestOf(question), policy, new AbortController().signal);
      return {
        ...judged,
        policy: { digest: policy.digest },
        classifier: { engine: engine.name, digest: engine.digest(policy) },
      };
    },
  };
}

function read(asked: string, answered: string | undefined): ReplayedExchange {
  try {
    const { tenant, purpose, request: given } = JSON.parse(asked);
    if (typeof tenant !== 'string' || typeof purpose !== 'string') throw new Error('of nobody');
    const request = parseChatRequest(given);
    const texts = textsOfRequest(request);
    const { asked: again, reading } = readParsed(request, texts, { tenant, purpose });
    if (again !== asked) throw new Error('it is not as a proxy writes it');
    const questions = openQuestions(reading, { id: purpose, ...PURPOSE });
    const answer =
      answered === undefined ? undefined : readTexts(textsOfAnswer(parseAnswer(answered)), texts.length);
    return { tenant, purpose, input: questions.input, output: answer && questions.output(answer) };
  } catch (cause) {
    throw new Fault('payload_malformed', 'the text is none that a proxy seals', { cause });
  }
}
