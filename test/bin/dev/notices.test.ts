import { notices } from '../../../bin/dev/notices';

const SCREEN = 'lib/services/classifier/screen';

it('names what others made in files of ours, with its licence', () => {
  const vectors = notices('.', [`${SCREEN}/meaning/word-vectors.ts`]);
  expect(vectors).toContain('GloVe 6B');
  expect(vectors).toContain('Permission is hereby granted, free of charge');
  expect(vectors).not.toContain('VECTORS');
});

it('says nothing of files that are ours alone', () => {
  expect(notices('.', [`${SCREEN}/judge.ts`, 'bin/dev/eval.ts'])).toBe('');
});
