import type { Deployment } from '../config/schema';
import type { Check, Finding, Scene } from './check';
import { CHECKS } from './checks';
import { AnswerError, type Question } from './question';

/** How one check ended: by its worst finding, or `there` where it found nothing. */
export type Status = 'there' | Finding['status'];

export interface Result {
  readonly id: string;
  readonly asks: string;
  readonly status: Status;
  readonly findings: readonly Finding[];
}

export interface Preflight {
  readonly deployment: string;
  readonly account: string;
  readonly region: string;
  /** Checks that were left out by name. */
  readonly leftOut: readonly string[];
  readonly results: readonly Result[];
}

/** What the checks ask of AWS about a deployment, each once. */
export function questionsOf(deployment: Deployment, except: readonly string[] = []): Question[] {
  const all = CHECKS.filter(({ id }) => !except.includes(id)).flatMap((check) => check.questions(deployment));
  return [...new Map(all.map((question) => [question.id, question])).values()];
}

/** Holds the answers against what the deployment needs. */
export function preflight(scene: Scene, file: string, except: readonly string[] = []): Preflight {
  const { account, region } = scene.deployment.enclave;
  return {
    deployment: file,
    account,
    region,
    leftOut: except,
    results: CHECKS.filter(({ id }) => !except.includes(id)).map((check) => resultOf(check, scene)),
  };
}

/** Whether a deploy would go through, as far as the checks see. What isn't known counts as missing. */
export const isClear = ({ results }: Preflight): boolean =>
  results.every(({ status }) => status === 'there' || status === 'later');

const ORDER: readonly Status[] = ['missing', 'unknown', 'later', 'there'];

function resultOf(check: Check, scene: Scene): Result {
  const findings: Finding[] = [];
  try {
    for (const finding of check.look(scene)) findings.push(finding);
  } catch (error) {
    if (!(error instanceof AnswerError)) throw error;
    findings.push({ status: 'unknown', says: error.message, mend: error.mend });
  }
  const status = ORDER.find((one) => findings.some((finding) => finding.status === one)) ?? 'there';
  return { id: check.id, asks: check.asks, status, findings };
}
