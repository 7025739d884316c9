/** What a script says instead of running, and how it then ends. */
export interface Answer {
  readonly text: string;
  readonly status: 0 | 2;
}

/**
 * The answer to `--help`, or to an option that a script doesn't have; undefined where it may run. An option that nobody
 * reads would be passed over in silence, or taken for a name.
 */
export function answerTo(
  given: readonly string[],
  usage: string,
  options: readonly string[] = [],
): Answer | undefined {
  if (given.includes('--help') || given.includes('-h')) return { text: `usage: ${usage}`, status: 0 };
  const unknown = given.find((one) => one.startsWith('-') && !options.includes(one));
  return unknown === undefined
    ? undefined
    : { text: `'${unknown}' is no option of it; usage: ${usage}`, status: 2 };
}

/** Ends the process where {@link answerTo} has an answer. */
export function heedArguments(usage: string, options: readonly string[] = []): void {
  const answer = answerTo(process.argv.slice(2), usage, options);
  if (answer === undefined) return;
  (answer.status === 0 ? process.stdout : process.stderr).write(`${answer.text}\n`);
  process.exit(answer.status);
}
