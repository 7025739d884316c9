import { readFileSync } from 'node:fs';
import { CORPUS_RECORD, type CorpusRecord, corpusText } from '../../../bin/dev/documents/verdict';
import { corpus } from './cases';

const record = JSON.parse(readFileSync(CORPUS_RECORD, 'utf8')) as CorpusRecord;

test('the page says what came of the corpus, of which most was there', () => {
  expect(readFileSync('docs/verdict.md', 'utf8')).toContain(corpusText(record));
  expect(record.defects).toBeGreaterThan([...corpus()].length * 0.75);
  expect(record.screens).toBeLessThanOrEqual(record.defects);
});

test('it says what was wrong', () => {
  expect(corpusText({ ...record, wrong: { json: 0, sarif: 2, oscal: 1, junit: 0 } })).toContain(
    'not as their schemas have them were 2 as sarif, 1 as oscal; and',
  );
  expect(corpusText({ ...record, wrong: { json: 0, sarif: 0, oscal: 0, junit: 0 } })).toContain(
    'all of them are as their schemas have them; and',
  );
});
