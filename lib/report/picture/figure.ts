import type { ClaimId } from '../../contract/claim-id';
import type { Picture, PictureNode } from '../../contract/picture';
import type { Verdict } from '../../contract/verdict';
import { escaped } from '../html-page';
import { litClass, toSvg } from './svg';

/**
 * The enclave drawn, and in tables. A claim that is chosen lights what its proof rests on, or what its findings go
 * through: by the style alone, as the page runs nothing.
 * @param index of the verdict on its page
 */
export function figure(picture: Picture, { claims }: Verdict, index: number): string {
  const choices = claims.filter(({ id }) => (picture.litBy.get(id)?.size ?? 0) > 0);
  const broken = claims.flatMap(({ id, status }) => (status === 'refuted' ? [id] : []));
  const name = `lit-${index}`;
  return `<figure>
<figcaption>The enclave, as far as packets pass and policies allow</figcaption>
<fieldset>
<legend>Light up what a claim's proof rests on, or what breaks it</legend>
<label><input type="radio" name="${name}" checked> everything</label>
${choices.map(({ id, status }) => `<label class="${status}"><input type="radio" name="${name}" value="${id}"> ${id}</label>`).join('\n')}
</fieldset>
<div class="drawing" tabindex="0" role="region" aria-label="The enclave, drawn">${toSvg(picture, 'The enclave drawn. The two tables after it say the same.', broken)}</div>
<p class="legend">Lines: packets pass. Dashed lines: policies allow it, or it can't be ruled out.${faults(picture, broken)}</p>
${powers(picture)}
${calls(picture)}
</figure>`;
}

/** Rules that light the nodes of a claim, and dim all others, for each claim that may be chosen. */
export const lighting = (ids: readonly ClaimId[]): string =>
  ids
    .map((id) => `figure:has(input[value="${id}"]:checked) svg > g:not(.${litClass(id)}) { opacity: .2; }`)
    .join('\n');

/** By name too, as the drawing may be wider than the page. */
function faults({ nodes, litBy }: Picture, broken: readonly ClaimId[]): string {
  const touched = nodes.filter(({ id }) => broken.some((claim) => litBy.get(claim)?.has(id)));
  return touched.length > 0
    ? ` Red: findings go through ${touched.map(({ name }) => escaped(name)).join(', ')}.`
    : '';
}

/** Who may do what with which data. */
function powers({ nodes, links }: Picture): string {
  const granted = links.filter(({ kind }) => kind === 'may');
  const subjects = nodes.filter(
    ({ id, kind }) => kind === 'person' || granted.some(({ from }) => from === id),
  );
  const objects = nodes.filter(({ id }) => granted.some(({ to }) => to === id));
  const cell = (from: PictureNode, to: PictureNode) =>
    granted
      .filter((one) => one.from === from.id && one.to === to.id)
      .flatMap(({ says }) => says)
      .join(', ');
  return table(
    'Who may do what',
    ['', ...objects.map(({ name }) => name)],
    subjects.map((from) => [from.name, ...objects.map((to) => cell(from, to))]),
  );
}

/** Who reaches whom in the network. */
function calls({ nodes, links }: Picture): string {
  const names = new Map(
    nodes.map(({ id, name, says, kind }) => [id, kind === 'endpoint' ? says.join(', ') : name]),
  );
  return table(
    'Who reaches whom',
    ['From', '', 'To'],
    links
      .filter(({ kind }) => kind === 'connects')
      .map(({ from, to, says }) => [names.get(from) ?? '', says.join(', '), names.get(to) ?? '']),
  );
}

const table = (summary: string, head: readonly string[], rows: readonly (readonly string[])[]) => `<details>
<summary>${summary}</summary>
<div class="drawing" tabindex="0" role="region" aria-label="${summary}"><table class="grid">
<thead><tr>${head.map((name) => (name ? `<th scope="col">${escaped(name)}</th>` : '<td></td>')).join('')}</tr></thead>
<tbody>
${rows.map(([name = '', ...cells]) => `<tr><th scope="row">${escaped(name)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table></div>
</details>`;
