import { decodeBase64, decodeDecimal, encodeBase64 } from '../encoding';
import { LedgerError } from '../errors';
import type { TreeHead } from '../tree/consistency';
import { HASH_BYTES } from '../tree/hash';

/** What a log states about itself (C2SP tlog-checkpoint v1.0.0): the text of a signed note. */
export interface Checkpoint extends TreeHead {
  /** Names the log. */
  readonly origin: string;
  /** Lines that nobody can audit; none is best. */
  readonly extensions: readonly string[];
}

/** Path of a log's newest checkpoint below its prefix. */
export const CHECKPOINT_PATH = 'checkpoint';

export const encodeCheckpoint = ({ origin, size, root, extensions }: Checkpoint): string =>
  [origin, String(size), encodeBase64(root), ...extensions].map((line) => `${line}\n`).join('');

/**
 * Reads the text of a note: origin, size (at most 2^53 - 1), root, extension lines, none of them empty.
 * @throws LedgerError `checkpoint_malformed`
 */
export function parseCheckpoint(text: string): Checkpoint {
  if (!text.endsWith('\n')) throw malformed('no newline at its end');
  const lines = text.slice(0, -1).split('\n');
  if (lines.includes('')) throw malformed('an empty line');
  const [origin = '', sizeText = '', rootText = '', ...extensions] = lines;
  if (lines.length < 3) throw malformed('fewer than three lines');
  const size = decodeDecimal(sizeText);
  if (size === undefined) throw malformed('its size');
  const root = decodeBase64(rootText);
  if (root?.length !== HASH_BYTES) throw malformed('its root');
  return { origin, size, root, extensions };
}

const malformed = (detail: string) => new LedgerError('checkpoint_malformed', detail);
