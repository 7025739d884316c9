import type * as Yaml from 'yaml';
import { refuseReserved } from './decode';
import { InputError } from './input-error';
import { LIMITS } from './limits';
import { refuseInexact, tooDeep } from './strict-json';
import { boundYaml } from './yaml-bounds';

/** CloudFormation's short forms; all others are refused. `!Ref` and `!Condition` have no prefix in the long form. */
const SHORT_FORMS = new Set(
  'And Base64 Cidr Condition Equals FindInMap GetAtt GetAZs If ImportValue Join Length Not Or Ref Select Split Sub ToJsonString Transform'.split(
    ' ',
  ),
);

const CORE_TAGS = new Set(
  'map seq str int float bool null'.split(' ').map((name) => `tag:yaml.org,2002:${name}`),
);

// Scalars that YAML 1.1, which CloudFormation reads, and YAML 1.2 take differently, and those that are not JSON.
const AMBIGUOUS =
  /^(?:y|n|yes|no|on|off|[-+]?0[0-9_]+|[-+]?0[box][0-9a-f_]+|[-+]?[0-9][0-9_]*_[0-9_.]*|[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?|[-+]?\.inf|\.nan)$/i;

/** The numbers that both versions of YAML take alike. */
const NUMBER = /^[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+(?:e[-+][0-9]+)?)?$/i;

/**
 * Where a line ends for some who read YAML, and doesn't for others: a comment would go on, or be over. A mark of byte order
 * within the text is read as nothing by some.
 */
const LINE_ENDS = /\r(?!\n)|[\u0085\u2028\u2029\uFEFF]/;

/**
 * Parses one YAML document into what the same template in JSON would give, short forms written long. Anchors, aliases,
 * merge keys, other tags, directives, keys that stand twice, and scalars whose meaning depends on YAML's version are refused.
 *
 * @throws InputError `yaml-malformed`, `yaml-forbidden`, `duplicate-key`, `number-out-of-range`, `reserved-character`, `too-deep`
 */
export function parseYaml(text: string, file: string): unknown {
  // Loaded when it is needed: most assemblies hold no YAML, and start-up matters.
  const yaml = require('yaml') as typeof Yaml;
  try {
    return new Reader(yaml, file).read(text);
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof RangeError) throw tooDeep(file);
    throw new InputError('yaml-malformed', `${file} is not valid YAML; correct it`);
  }
}

class Reader {
  constructor(
    private readonly yaml: typeof Yaml,
    private readonly file: string,
  ) {}

  private text = '';

  read(text: string): unknown {
    this.text = text;
    const end = LINE_ENDS.exec(text);
    if (end)
      throw new InputError(
        'reserved-character',
        `${this.file} holds the character U+${hex(end[0])} at line ${text.slice(0, end.index).split('\n').length}, at which not all who read YAML end a line; remove it`,
      );
    boundYaml(this.yaml, text, this.file);
    const documents = this.yaml.parseAllDocuments(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      // Quadratic there; `members` below finds them in linear time.
      uniqueKeys: false,
      // Quadratic in the number of errors; the first one's line is enough.
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [document, second] = Array.isArray(documents) ? documents : [];
    if (document === undefined || second !== undefined) {
      throw new InputError('yaml-malformed', `${this.file} must hold exactly one YAML document; split it`);
    }
    const [problem] = document.errors;
    if (problem !== undefined) {
      const line = text.slice(0, problem.pos[0]).split('\n').length;
      throw new InputError(
        'yaml-malformed',
        `${this.file} is not valid YAML at line ${line} (${problem.code}); correct it`,
      );
    }
    const { directives } = document;
    if (directives?.yaml.explicit === true || Object.keys(directives?.tags ?? {}).length > 1) {
      throw this.forbidden('a directive', undefined);
    }
    return this.value(document.contents, 0);
  }

  private value(node: unknown, depth: number): unknown {
    if (depth > LIMITS.depth) throw tooDeep(this.file);
    const { yaml } = this;
    if (node === null) return null;
    if (yaml.isAlias(node)) throw this.forbidden(`the alias *${node.source}`, node);
    if (!yaml.isNode(node)) throw this.forbidden('a construct', node);
    if ('anchor' in node && node.anchor !== undefined)
      throw this.forbidden(`the anchor &${String(node.anchor)}`, node);
    const content = this.untagged(node, depth);
    return node.tag?.startsWith('!') ? this.long(node.tag.slice(1), content) : content;
  }

  private untagged(node: unknown, depth: number): unknown {
    const { yaml } = this;
    const tag = yaml.isNode(node) ? node.tag : undefined;
    if (tag !== undefined && !CORE_TAGS.has(tag) && !SHORT_FORMS.has(tag.slice(1))) {
      throw this.forbidden(`the tag ${tag}`, node);
    }
    if (yaml.isMap(node)) return this.members(node, depth);
    if (yaml.isSeq(node)) return node.items.map((item) => this.value(item, depth + 1));
    if (yaml.isScalar(node)) return this.scalar(node);
    throw this.forbidden('a construct', node);
  }

  private members(map: Yaml.YAMLMap, depth: number): unknown {
    const members = new Map<string, unknown>();
    for (const { key, value } of map.items) {
      const name = this.key(key);
      if (members.has(name)) {
        throw new InputError(
          'duplicate-key',
          `${this.file} has the key "${name}" twice in one mapping${this.line(key)}; keep one of the two`,
        );
      }
      members.set(name, this.value(value, depth + 1));
    }
    return Object.fromEntries(members);
  }

  private key(node: unknown): string {
    const { yaml } = this;
    if (!yaml.isScalar(node) || node.anchor !== undefined || node.tag !== undefined)
      throw this.forbidden('a key that is not a plain text', node);
    const value = this.scalar(node);
    if (value === '<<' && node.type === 'PLAIN') throw this.forbidden('the merge key <<', node);
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && node.source !== undefined) return node.source;
    throw this.forbidden(`the key ${String(value)}`, node);
  }

  private scalar(node: Yaml.Scalar): string | number | boolean | null {
    const { value } = node;
    const source = node.source ?? '';
    const number = typeof value === 'number' && !NUMBER.test(source);
    if (node.type === 'PLAIN' && (number || AMBIGUOUS.test(source))) {
      throw this.forbidden(
        `the scalar ${source} that versions of YAML take differently`,
        node,
        'quote it, or write it otherwise',
      );
    }
    if (typeof value === 'string') refuseReserved(value, this.file);
    else if (typeof value === 'number') refuseInexact(value, this.file);
    else if (typeof value !== 'boolean' && value !== null)
      throw this.forbidden('a scalar that JSON has not', node);
    return value;
  }

  private long(tag: string, content: unknown): unknown {
    if (tag === 'Ref' || tag === 'Condition') return { [tag]: content };
    if (tag === 'GetAtt' && typeof content === 'string') {
      const dot = content.indexOf('.');
      return { 'Fn::GetAtt': dot < 0 ? [content] : [content.slice(0, dot), content.slice(dot + 1)] };
    }
    return { [`Fn::${tag}`]: content };
  }

  private forbidden(what: string, node: unknown, remedy = 'write it out'): InputError {
    return new InputError(
      'yaml-forbidden',
      `${this.file} holds ${what}${this.line(node)}, which is not allowed in a template; ${remedy}`,
    );
  }

  private line(node: unknown): string {
    const { yaml } = this;
    const at = yaml.isNode(node) ? node.range?.[0] : undefined;
    return at === undefined ? '' : ` at line ${this.text.slice(0, at).split('\n').length}`;
  }
}

const hex = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
