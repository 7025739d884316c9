import type * as Yaml from 'yaml';
import { linesOfJson } from '../../json/lines';
import { keysOf, pointerTo } from '../values/pointer';
import { isYamlText } from './read-files';

/** The line, from 1, on which what a pointer names begins. */
export type LineOf = (pointer: string) => number;

/** Lines in a template's text, which was read before without a fault. What isn't there has the line of what holds it. */
export const linesIn = (text: string, file: string): LineOf =>
  isYamlText(text, file) ? linesInYaml(text) : linesInJson(text);

function linesInJson(text: string): LineOf {
  const lines = linesOfJson(text);
  return (pointer) => {
    for (const each of upwards(pointer)) {
      const line = lines.get(each);
      if (line !== undefined) return line;
    }
    return 1;
  };
}

/** A pointer, then those of what holds it. */
function* upwards(pointer: string): Iterable<string> {
  const keys = keysOf(pointer);
  for (let length = keys.length; length >= 0; length--) yield pointerTo('', ...keys.slice(0, length));
}

function linesInYaml(text: string): LineOf {
  const yaml = require('yaml') as typeof Yaml;
  const counter = new yaml.LineCounter();
  const { contents } = yaml.parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: counter,
  });
  const lineOf = (node: unknown) =>
    yaml.isNode(node) && node.range ? counter.linePos(node.range[0]).line : undefined;
  const inside = (node: unknown, key: string): { at: unknown; value: unknown } | undefined => {
    if (yaml.isSeq(node)) return { at: node.items[Number(key)], value: node.items[Number(key)] };
    if (!yaml.isMap(node)) return undefined;
    const pair = node.items.find((each) => yaml.isScalar(each.key) && nameOf(each.key) === key);
    return pair && { at: pair.key, value: pair.value };
  };
  return (pointer) => {
    let node: unknown = contents;
    let line = lineOf(node) ?? 1;
    for (const key of keysOf(pointer)) {
      const next = inside(node, key);
      if (next === undefined) break;
      line = lineOf(next.at) ?? line;
      node = next.value;
    }
    return line;
  };
}

const nameOf = ({ value, source }: Yaml.Scalar): string =>
  typeof value === 'string' ? value : (source ?? String(value));
