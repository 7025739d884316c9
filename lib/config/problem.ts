import type { DeploymentErrorCode } from './errors/deployment';
import { shown } from './reading/shown';

/** What is wrong at one place of a deployment file. */
export interface Problem {
  /** Stable name of the kind of problem; tests and tools rely on it. */
  readonly code: DeploymentErrorCode;
  /** Where it stands, as keys and indexes from the top. */
  readonly path: readonly (string | number)[];
  /** The wrong value, what is allowed, and what to do: one lower-case sentence. */
  readonly message: string;
}

/** A {@link Problem} with its place in the text. Lines and columns count from 1; 0 stands for the whole file. */
export interface LocatedProblem extends Problem {
  readonly line: number;
  readonly column: number;
}

/** A deployment file that can't be used. `message` has one line per problem: `file:line:column path: sentence`, or `file: sentence`. */
export class DeploymentError extends Error {
  override readonly name = 'DeploymentError';

  constructor(
    readonly file: string,
    readonly problems: readonly LocatedProblem[],
  ) {
    super(problems.map((problem) => describe(file, problem)).join('\n'));
  }

  /** A line for each problem, with its code. */
  get lines(): readonly string[] {
    return this.problems.map((problem) => `${describe(this.file, problem)} [${problem.code}]`);
  }
}

const describe = (file: string, { line, column, path, message }: LocatedProblem) =>
  shown(
    line === 0 ? `${file}: ` : `${file}:${line}:${column} ${path.length === 0 ? 'file' : path.join('.')}: `,
  ) + message;
