import { commandLines, fencesOf } from './fences';

/** Commands of a Markdown page, in the order in which they stand. */
export function documentedCommands(page: string): string[] {
  return fencesOf(page).flatMap(({ language, body }) =>
    language === 'yaml' ? pipelineCommands(body) : language === '' ? commandLines(body) : [],
  );
}

const PROGRAM = /^(npm|npx|cordon|aws|docker|sed|sha256sum|git|gh|curl|cat) /;

/** What a pipeline's steps run: `run: …`, the lines below `run: |`, and entries of `script`. */
const pipelineCommands = (body: string) =>
  commandLines(
    body
      .split('\n')
      .map((line) =>
        line
          .trim()
          .replace(/^- /, '')
          .replace(/^run: /, ''),
      )
      .filter((line) => PROGRAM.test(line))
      .join('\n'),
  );
