import { join } from 'node:path';
import { commit } from '../../../../lib/services/common/ledger/commitment';
import { readSealedPayloads } from '../../../../lib/services/common/ledger/payload-seal';
import type { Payload } from '../../../../lib/services/common/ledger/payloads';
import { parseAnswer } from '../../../../lib/services/proxy/streaming/answer';
import { readAllEntries } from './read-logs';

/** What an independent verifier makes of a site's records: for each request, all that may have been released of it. */
export interface Opened {
  /** Every content that an entry says is released and that a sealed payload opens, the longest last. */
  readonly released: readonly string[];
  /** Entries that commit to something that no sealed payload opens. */
  readonly unopened: readonly string[];
}

/** Opens all commitments of a ledger with what was sealed. What was never acknowledged doesn't count. */
export async function openRecords(directory: string): Promise<ReadonlyMap<string, Opened>> {
  const payloads = new Map<string, Payload[]>();
  for (const one of await readSealedPayloads(join(directory, 'payloads')))
    payloads.set(one.request, [...(payloads.get(one.request) ?? []), one]);
  const opened = new Map<string, { released: string[]; unopened: string[] }>();
  for (const entry of await readAllEntries(join(directory, 'ledger'))) {
    if (entry.kind !== 'window' && entry.kind !== 'decision') continue;
    const own = opened.get(entry.request) ?? { released: [], unopened: [] };
    opened.set(entry.request, own);
    const sealed = payloads.get(entry.request) ?? [];
    const salt = sealed.flatMap((one) => ('salt' in one ? [one.salt] : []))[0] ?? '';
    const answers = sealed.flatMap((one) => ('answered' in one ? [one.answered] : []));
    const content = (text: string) => parseAnswer(text).content ?? '';
    const opens = (commitment: string) => answers.find((text) => commit(salt, text) === commitment);
    if (entry.kind === 'window') {
      const text = opens(entry.commitment);
      if (text === undefined) own.unopened.push(`window ${entry.window}`);
      else own.released.push(content(text).slice(0, entry.characters));
      continue;
    }
    if (entry.released) {
      const { characters, commitment } = entry.released;
      const parts = answers.map((text) => content(text).slice(0, characters));
      if (!parts.some((part) => commit(salt, part) === commitment)) own.unopened.push('released');
    }
    if (entry.outcome !== 'released') continue;
    const text = opens(entry.commitment ?? '');
    if (text === undefined) own.unopened.push('decision');
    else own.released.push(content(text));
  }
  return opened;
}
