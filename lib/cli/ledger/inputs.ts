import { createHash } from 'node:crypto';
import { charterDigest } from '../../config/charter-digest';
import { CLEARANCES } from '../../config/clearances';
import { deploymentFrom } from '../../config/load';
import type { LedgerInput } from '../../contract/verdict-ledger';
import { LedgerError, type Policy, parsePolicy } from '../../ledger';
import {
  type DecisionCharter,
  type Known,
  NOTHING_KNOWN,
  parseDecisionCharter,
  parseKnown,
} from '../../ledger/decisions/expectations';
import { UsageError } from '../command';
import { readFile } from '../files';

export const inputOf = (file: string, bytes: Uint8Array): LedgerInput => ({
  file,
  digest: `sha384:${createHash('sha384').update(bytes).digest('hex')}`,
});

/** @throws InputError, UsageError */
export function loadPolicy(file: string): { readonly policy: Policy; readonly input: LedgerInput } {
  const bytes = readFile(file, 'policy');
  return { policy: orRefuse(file, () => parsePolicy(bytes)), input: inputOf(file, bytes) };
}

/** @throws InputError, UsageError */
export function loadKnown(file: string | undefined): { readonly known: Known; readonly input?: LedgerInput } {
  if (file === undefined) return { known: NOTHING_KNOWN };
  const bytes = readFile(file, 'list');
  return { known: orRefuse(file, () => parseKnown(bytes.toString())), input: inputOf(file, bytes) };
}

/** What a decision log is held against of a charter: a deployment's, or one by itself. @throws DeploymentError, UsageError */
export function loadCharter(file: string): {
  readonly charter: DecisionCharter;
  readonly input: LedgerInput;
} {
  const bytes = readFile(file, 'charter');
  const alone = orRefuse(file, () => parseDecisionCharter(bytes.toString()));
  if (alone) return { charter: alone, input: inputOf(file, bytes) };
  const { deployment, digest } = deploymentFrom(bytes, file);
  const { redLines, images, tenants, purposes, reviewers, releases, review } = deployment.charter;
  const charter: DecisionCharter = {
    digest: charterDigest(deployment.charter),
    redLines,
    images: [images.proxy],
    reviewImages: [images.review],
    tenants,
    clearances: CLEARANCES,
    purposes,
    reviewers: reviewers.map(({ certificate, ...reviewer }) => ({ id: certificate, ...reviewer })),
    models: releases.filter(({ use }) => use === 'model'),
    expiryHours: review.expiryHours,
  };
  return { charter, input: { file, digest } };
}

/** What a module of the ledger refuses of a file is for whoever gave it to mend. */
export function orRefuse<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof LedgerError)
      throw new UsageError(error.code, `'${file}': ${error.message}`, error.mend);
    throw error;
  }
}

/** @throws UsageError for what is no time */
export function parseTime(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time) || !/^\d{4}-\d{2}-\d{2}/.test(text))
    throw new UsageError('time-invalid', `'${text}' is no time; give one such as 2026-11-26T12:00:00Z`);
  return time;
}
