import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { crossChecks, crossChecksOfBroken } from './checks';
import { DeploymentError, type Problem } from './problem';
import { strangeCharacter, unseenCharacter } from './reading/characters';
import { type ShapeProblem, shapeProblems } from './reading/issues';
import { fitted } from './reading/stand-in';
import { type PlacedProblem, pathOf, syntaxProblems } from './reading/syntax';
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
  const fail = (problems: readonly PlacedProblem[]): never => {
    const inOrder = problems.toSorted((one, other) => one.offset - other.offset);
    throw new DeploymentError(
      file,
      inOrder.map(({ offset, ...problem }) => {
        const { line, col } = lines.linePos(offset);
        return { ...problem, line, column: col };
      }),
    );
  };

  const syntax = syntaxProblems(document, text);
  if (syntax.length > 0) fail([...syntax, ...strangeText(text, [])]);
  const unread = [...aliases(document), ...strangeTexts(document, text)];
  // The library throws where an alias leads nowhere, so that nothing else can be told.
  if (leadNowhere(document)) return fail(unread);
  const { deployment, problems } = check(document);
  const told = problems.filter(({ path }) => !unread.some((other) => isSame(other.path, path)));
  if (deployment === undefined || unread.length > 0 || told.length > 0) return fail([...unread, ...told]);
  return deployment;
}

/** Where a path of a deployment stands in its text, which was read before; lines and columns count from 1. */
export function placesIn(
  text: string,
): (path: Problem['path']) => { readonly line: number; readonly column: number } {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, schema: 'core' });
  return (path) => {
    const { line, col } = lines.linePos(offsetOf(contents, path));
    return { line, column: col };
  };
}

/** Whether a mistake of shape is one of what stands at a path, or of the whole that it is part of. */
const hides = ({ code, path: broken }: Problem, path: Problem['path']) =>
  isSame(broken, path) ||
  (['value-missing', 'value-invalid-type'].includes(code) && isSame(broken, path.slice(0, broken.length)));

const isSame = (one: Problem['path'], other: Problem['path']) =>
  one.length === other.length && one.every((part, index) => part === other[index]);

/** Aliases let one edit change several places at once; a reviewer reads a file without them faster. */
function aliases(document: Document.Parsed): PlacedProblem[] {
  const found: PlacedProblem[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      const message = `'*${source}' is an alias; write the value out, and remove the alias`;
      found.push({ code: 'yaml-alias', path: [], message, offset: range?.[0] ?? 0 });
    },
  });
  return found;
}

function leadNowhere(document: Document.Parsed): boolean {
  let nowhere = false;
  visit(document, {
    Alias: (_, alias) => {
      nowhere ||= alias.resolve(document) === undefined;
    },
  });
  return nowhere;
}

/** Keys and values that a reader can't see as they are, and whatever else of the text nobody sees. */
function strangeTexts(document: Document.Parsed, text: string): PlacedProblem[] {
  const found: PlacedProblem[] = [];
  visit(document, {
    Scalar: (_, scalar, ancestors) => {
      const strange = typeof scalar.value === 'string' ? strangeCharacter(scalar.value) : undefined;
      if (strange === undefined) return;
      const { code, message } = strange;
      found.push({ code, path: pathOf([...ancestors, scalar]), message, offset: scalar.range?.[0] ?? 0 });
    },
  });
  return [...found, ...strangeText(text, found)];
}

/** The first unseen character of each line that nothing was said about: comments, most of all. */
function* strangeText(text: string, said: readonly PlacedProblem[]): Iterable<PlacedProblem> {
  let begin = text.startsWith('\u{feff}') ? 1 : 0;
  for (const line of text.slice(begin).split('\n')) {
    const strange = unseenCharacter(line);
    const end = begin + line.length;
    if (strange !== undefined && !said.some(({ offset }) => offset >= begin && offset <= end))
      yield { code: strange.code, path: [], message: strange.message, offset: begin + strange.offset };
    begin = end + 1;
  }
}

/** The deployment, unless its shape is wrong; and what is wrong with its shape and between its parts. */
function check(document: Document.Parsed): { deployment?: Deployment; problems: PlacedProblem[] } {
  const placed = ({ key, ...problem }: ShapeProblem) => ({
    ...problem,
    offset: offsetOf(document.contents, problem.path, key),
  });
  const input: unknown = document.toJS();
  const result = deploymentSchema.safeParse(input);
  if (result.success) return { deployment: result.data, problems: crossChecks(result.data).map(placed) };
  const sourceAt = (path: Problem['path']) => sourceOf(document.getIn(path, true));
  const shape = shapeProblems(result.error.issues, { schema: deploymentSchema, input, sourceAt });
  // Of the right shape by construction, whatever its values are.
  const rest = crossChecksOfBroken(fitted(deploymentSchema, input) as Deployment);
  const others = rest.filter(({ path }) => !shape.some((other) => hides(other, path)));
  return { problems: [...shape, ...others].map(placed) };
}

const sourceOf = (node: unknown): string | undefined =>
  isScalar(node) && typeof node.source === 'string' ? node.source : undefined;

/** Where the value at a path stands, or its nearest ancestor that exists; or a key of that value. */
function offsetOf(node: Node | null, path: readonly (string | number)[], at?: string): number {
  const own = node?.range?.[0] ?? 0;
  const [key = at, ...rest] = path;
  if (key === undefined) return own;
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
    );
    if (path.length === 0) return (pair?.key as Node | undefined)?.range?.[0] ?? own;
    const value = pair?.value as Node | null | undefined;
    if (value) return offsetOf(value, rest, at);
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined;
    if (item) return offsetOf(item, rest, at);
  }
  return own;
}
