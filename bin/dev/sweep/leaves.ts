import { type Change, changeOf, isObject, type Kind, type Site } from './change';
import { type KnownValues, referenceOf } from './known-values';

type Replacement = readonly [Kind, unknown];

/** Every leaf by weaker values of its type: a text, a number, a switch, and each reference to something else. */
export function* replacements(sites: readonly Site[], known: KnownValues): Iterable<Change> {
  for (const site of sites) {
    if (/\/Fn::GetAtt\/1$/.test(site.pointer))
      yield changeOf('another attribute', site, `${String(site.value)}s`);
    if (/\/(Ref|Fn::GetAtt|Fn::ImportValue)(\/\d+)?$/.test(site.pointer)) continue;
    for (const [kind, after] of replacementsOf(site, known)) yield changeOf(kind, site, after);
  }
}

function* replacementsOf(site: Site, known: KnownValues): Iterable<Replacement> {
  const { value } = site;
  if (typeof value === 'boolean') yield ['flip', !value];
  else if (typeof value === 'number') yield* numbers(value);
  else if (typeof value === 'string') yield* texts(value, known);
  else if (isObject(value)) yield* references(site, known);
  if (isLeaf(site)) for (const other of known.othersOf(site)) yield ["another's value", other];
}

/** A value without parts of its own: a scalar, a call of a function, and each property as a whole. */
const isLeaf = ({ value, path }: Site) =>
  !(typeof value === 'object' && value !== null) ||
  Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::')) ||
  /^Properties\/[^/]+$/.test(path);

function* numbers(value: number): Iterable<Replacement> {
  if (value !== 0) yield ['zero', 0];
  if (value > 1) yield ['lower', Math.floor(value / 2)];
  if (value > 2) yield ['lower', value - 1];
  yield ['higher', value + 1];
  yield ['higher', Math.max(value, 1) * 1000];
}

const ACCOUNT = /(?<!\d)\d{12}(?!\d)/;
const ELSEWHERE = '999988887777';

function* texts(value: string, known: KnownValues): Iterable<Replacement> {
  if (/^(true|false)$/.test(value)) yield ['flip', value === 'true' ? 'false' : 'true'];
  else if (/^\d{1,9}$/.test(value))
    for (const [kind, number] of numbers(Number(value))) yield [kind, String(number)];
  if (value !== '*') yield ['star', '*'];
  if (value !== '') yield ['empty', ''];
  const general = value.replace(/[^:/.]*\*?$/, '*');
  if (general !== '*' && general !== value) yield ['star', general];
  if (ACCOUNT.test(value)) yield ['another account', value.replace(ACCOUNT, ELSEWHERE)];
  for (const renamed of known.renamings(value)) yield ['another name', renamed];
}

function* references({ file, value }: Site, known: KnownValues): Iterable<Replacement> {
  const reference = referenceOf(value);
  if (reference) {
    const { id, attribute } = reference;
    for (const other of known.siblingsOf(file, id))
      yield ['another resource', attribute === 'Ref' ? { Ref: other } : { 'Fn::GetAtt': [other, attribute] }];
  }
  const imported = isObject(value) ? value['Fn::ImportValue'] : undefined;
  if (typeof imported === 'string')
    for (const other of known.exportsLike(imported)) yield ['another resource', { 'Fn::ImportValue': other }];
  if (reference ?? imported) yield ['star', '*'];
}
