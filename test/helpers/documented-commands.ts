import { readFileSync } from 'node:fs';

/** Commands of a Markdown page, in the order in which they stand, without those that only name something in CAPITALS. */
export function documentedCommands(page: string): string[] {
  return fences(readFileSync(page, 'utf8')).flatMap(({ language, body }) =>
    language === 'yaml' ? pipelineCommands(body) : language === '' ? shellCommands(body) : [],
  );
}

const fences = (text: string) =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', body = '']) => ({
    language,
    body,
  }));

const PROGRAM = /^(npm|npx|cordon|aws|docker|sed|sha256sum|git|gh|curl|cat) /;

/** Without comments; a line that ends in a backslash goes on. */
const shellCommands = (body: string) =>
  body
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s)# .*$/, '').trim())
    .filter((line) => PROGRAM.test(line))
    .flatMap(parts);

/** What a pipeline's steps run: `run: …`, the lines below `run: |`, and entries of `script`. */
const pipelineCommands = (body: string) =>
  body
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^- /, '')
        .replace(/^run: /, ''),
    )
    .filter((line) => PROGRAM.test(line))
    .flatMap(parts);

const parts = (line: string) => line.split(' && ').filter((part) => !part.startsWith('cd '));
