import { ERROR_AREAS, type ErrorArea } from '../../../lib/cli/explain/errors';

/** Every error code with its cause and what mends it, from the tables that errors are thrown by. */
export const troubleshootingDocuments = (): Readonly<Record<string, string>> => ({
  'docs/troubleshooting.md': `${HEAD}\n${ERROR_AREAS.map(section).join('\n')}`,
});

const HEAD = `# Troubleshooting

Generated from the tables of errors by \`npm run docs\`.

Each error has a code that stays the same from version to version, and a sentence: the wrong value, what is allowed, what
to do. \`cordon explain CODE\` says of each what stands here. What a claim or a rule finds is no error; it has its own
pages, [claims](claims/README.md) and [rules](rules/README.md).

## Exit codes

| code | of \`cordon\` | of \`npx cdk synth\` and \`npm start\` | of a service |
| --- | --- | --- | --- |
| 0 | all is as it should be, or done | synthesized; of \`npm start\`, all is proved besides | it was asked to stop |
| 1 | something was found: refuted, undecided, different, refused | a gate refuses the assembly; of \`npm start\`, something isn't proved; or the deployment file or the context is wrong, which the app ends with 2 and CDK's command line with 1 | it could not start, or stopped badly |
| 2 | it could not run: bad usage, or input that can't be read | an argument of \`npm start\` is wrong | a value of its environment is wrong |

A command that could not run says so on stderr, in one line, \`cordon: SENTENCE [CODE]\`; on a terminal it is broken at
its width. Of a deployment file with several problems it tells the first, and how many more there are: \`cordon charter check\` tells
each on a line of its own, and ends with 1. \`cordon init\` tells each flag that is wrong on a line. A service that can't start says \`cordon SERVICE: SENTENCE [CODE]\`, and one that runs logs the code as
\`cause.code\`.
`;

function section({ title, where, errors }: ErrorArea): string {
  const overHttp = Object.values(errors).some(({ status }) => status !== undefined);
  const rows = Object.entries(errors).map(([code, { status, cause, mend }]) => [
    ...(overHttp ? [String(status)] : []),
    `\`${code}\``,
    cause,
    mend,
  ]);
  const head = [...(overHttp ? ['status'] : []), 'code', 'cause', 'what to do'];
  return [
    `## ${title}`,
    '',
    `Told by: ${where}.`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}

const line = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('<', '&lt;')).join(' | ')} |`;
