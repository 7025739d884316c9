import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { crossChecks } from './checks';
import { DeploymentError, type LocatedProblem, type Problem } from './problem';
import { type Deployment, deploymentSchema } from './schema';

/**
 * Reads a deployment from YAML (or JSON, which YAML contains).
 * @throws DeploymentError with every problem that could be found, each at its line.
 */
export function parseDeployment(text: string, file: string): Deployment {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    strict: true,
    uniqueKeys: true,
    merge: false,
    schema: 'core',
  });
  const locate = (problem: Problem, offset: number): LocatedProblem => {
    const { line, col } = lines.linePos(offset);
    return { ...problem, line, column: col };
  };
  const fail = (problems: readonly LocatedProblem[]): never => {
    throw new DeploymentError(file, problems);
  };

  const syntax = [...document.errors, ...document.warnings];
  if (syntax.length > 0)
    fail(
      syntax.map(({ code, message, pos }) =>
        locate(
          { code: `yaml-${code.toLowerCase().replaceAll('_', '-')}`, path: [], message: firstLine(message) },
          pos[0],
        ),
      ),
    );

  // Aliases let one edit change several places at once; a reviewer reads a file without them faster.
  visit(document, {
    Alias: (_, { source, range }) =>
      fail([
        locate(
          { code: 'yaml-alias', path: [], message: `'*${source}' is an alias; write the value out` },
          range?.[0] ?? 0,
        ),
      ]),
  });

  const at = (problem: Problem) => locate(problem, offsetOf(document.contents, problem.path));
  const input: unknown = document.toJS();
  const result = deploymentSchema.safeParse(input);
  if (!result.success) return fail(result.error.issues.map((issue) => at(fromIssue(issue, input))));
  const disagreements = crossChecks(result.data);
  if (disagreements.length > 0) fail(disagreements.map(at));
  return result.data;
}

const firstLine = (message: string) =>
  (message.split('\n')[0] ?? '').replace(/^[A-Z]/, (letter) => letter.toLowerCase());

/** Where the value at a path stands, or its nearest ancestor that exists. */
function offsetOf(node: ParsedNode | Node | null, path: readonly (string | number)[]): number {
  const own = node?.range?.[0] ?? 0;
  const [key, ...rest] = path;
  if (key === undefined) return own;
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    const value = pair?.value as Node | null | undefined;
    if (value) return offsetOf(value, rest);
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined;
    if (item) return offsetOf(item, rest);
  }
  return own;
}

function fromIssue(issue: z.core.$ZodIssue, input: unknown): Problem {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys')
    return {
      code: 'key-unknown',
      path,
      message: `'${issue.keys.join("', '")}' is not known here; remove it or correct its name`,
    };
  const value = path.reduce<unknown>(
    (from, key) => (from as Record<string | number, unknown> | undefined)?.[key],
    input,
  );
  const shown = value === undefined ? 'nothing' : JSON.stringify(value);
  const allowed =
    issue.code === 'invalid_value'
      ? `allowed: ${issue.values.map((one) => JSON.stringify(one)).join(', ')}`
      : firstLine(issue.message);
  return {
    code: value === undefined ? 'value-missing' : `value-${issue.code.replaceAll('_', '-')}`,
    path,
    message: `${shown} can't stand here; ${allowed}`,
  };
}
