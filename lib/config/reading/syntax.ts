import { type Document, isMap, isScalar, type Node, visit } from 'yaml';
import type { Problem } from '../problem';
import { firstLine } from './issues';
import { shown } from './shown';

/** A problem, and where it stands in the text. */
export interface PlacedProblem extends Problem {
  readonly offset: number;
}

type Fault = Document['errors'][number] | Document['warnings'][number];

/**
 * What the parser found. After one slip it finds many that aren't there, so that only the first is told; keys that stand
 * twice are no slip of that kind, and each is told by its name.
 */
export function syntaxProblems(document: Document.Parsed, text: string): PlacedProblem[] {
  const faults: readonly Fault[] = [...document.errors, ...document.warnings];
  const repeated = faults.filter(({ code }) => code === 'DUPLICATE_KEY');
  const [slip] = faults.filter(({ code }) => code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  if (slip !== undefined) return [slipProblem(slip, text)];
  return repeated.length === 0 ? [] : repeatedKeys(document);
}

/** Those of the parser's codes that have a mend of their own. */
const CODES: Partial<Record<Fault['code'], Problem['code']>> = {
  BAD_INDENT: 'yaml-bad-indent',
  TAB_AS_INDENT: 'yaml-tab-as-indent',
  MULTIPLE_DOCS: 'yaml-multiple-docs',
  TAG_RESOLVE_FAILED: 'yaml-tag-resolve-failed',
};

function slipProblem(fault: Fault, text: string): PlacedProblem {
  const [offset] = fault.pos;
  const line = (text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '').trim();
  const mend =
    fault.code === 'TAB_AS_INDENT'
      ? `the line "${shown(line)}" begins with a tab; indent it with spaces`
      : fault.code === 'MULTIPLE_DOCS'
        ? 'a second YAML document begins here; a deployment file holds one, save each as a file of its own'
        : `${shown(firstLine(fault.message).replace(/:$/, ''))}, in "${shown(line)}"; mend the line, or the one before it`;
  return { code: CODES[fault.code] ?? 'yaml-syntax', path: [], message: mend, offset };
}

function repeatedKeys(document: Document.Parsed): PlacedProblem[] {
  const found: PlacedProblem[] = [];
  visit(document, {
    Map: (_, map, ancestors) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          found.push({
            code: 'yaml-duplicate-key',
            path: pathOf([...ancestors, map]),
            message: `'${shown(String(key.value))}' stands here twice; remove one`,
            offset: key.range?.[0] ?? 0,
          });
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** The keys and indexes that lead to the last of the nodes, each of which holds the next. */
export function pathOf(nodes: readonly unknown[]): (string | number)[] {
  const path: (string | number)[] = [];
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    if (isPairLike(node) && next === node.value && isScalar(node.key)) path.push(String(node.key.value));
    else if (isSeqLike(node) && next !== undefined) path.push(node.items.indexOf(next as Node));
  }
  return path;
}

const isPairLike = (node: unknown): node is { key: unknown; value: unknown } =>
  typeof node === 'object' && node !== null && 'key' in node && 'value' in node;

const isSeqLike = (node: unknown): node is { items: unknown[] } =>
  typeof node === 'object' && node !== null && 'items' in node && !isMap(node);
