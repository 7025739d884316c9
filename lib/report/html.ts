import { OWNERS } from '../contract/assumptions';
import { CLAIM_IDS } from '../contract/claim-id';
import type { Step } from '../contract/step';
import type { Finding, Verdict } from '../contract/verdict';
import { escaped, page } from './html-page';
import { figure, lighting } from './picture/figure';
import { PICTURE_STYLE } from './picture/style';
import {
  type Assumed,
  assumptionsOf,
  type CauseGroup,
  causes,
  charterCameAlong,
  count,
  type Group,
  groups,
  headline,
  OWN_CHARTER,
  overview,
  placeOf,
  reasons,
  resourceOf,
} from './summary';
import type { Report } from './writer';

/**
 * One page that needs nothing else: no script, no network, readable in the dark and on paper. What is wrong comes first,
 * then the enclave drawn, then each claim.
 */
export const toHtml: Report = (verdicts, { pictures = [] } = {}) => {
  const [one, ...others] = verdicts;
  const alone = one !== undefined && others.length === 0;
  const title = alone ? headline(one) : overview(verdicts);
  const drawn = verdicts.map((verdict, index) => {
    const picture = pictures[index]?.();
    return picture ? figure(picture, verdict, index) : '';
  });
  const sections = verdicts.map((verdict, index) => section(verdict, alone ? 1 : 2, drawn[index] ?? ''));
  return page(
    title,
    [...(alone ? [] : [`<h1>${escaped(title)}</h1>`]), ...sections].join('\n'),
    drawn.some((each) => each !== '') ? `${PICTURE_STYLE}${lighting(CLAIM_IDS)}` : '',
  );
};

/** @param level of its heading: those within go on from there */
const section = (verdict: Verdict, level: number, drawn: string) => `<main>
<header class="${verdict.verdict}">
<h${level}>${escaped(headline(verdict))}</h${level}>
${subject(verdict)}
</header>
${faults(verdict, level + 1)}
${drawn}
<table>
<caption>Claims</caption>
<thead><tr><th scope="col">Status</th><th scope="col">Claim</th><th scope="col">Statement</th><th scope="col">Controls</th></tr></thead>
<tbody>
${groups(verdict).map(claimRow).join('\n')}
</tbody>
</table>
${assumptions(verdict)}
${templates(verdict)}
</main>`;

const subject = (verdict: Verdict) => {
  const { assembly, charter, stats } = verdict;
  const size = `${count(stats.templates, 'template')}, ${count(stats.resources, 'resource')}`;
  return `<dl>
<dt>Assembly</dt><dd><code>${escaped(assembly.path)}</code> ${size}<br><code>${escaped(assembly.digest)}</code></dd>
<dt>Charter</dt><dd><code>${escaped(charter.file)}</code><br><code>${escaped(charter.digest)}</code>${charterCameAlong(verdict) ? `<br>${escaped(OWN_CHARTER)}` : ''}</dd>
</dl>`;
};

const claimRow = ({ claim, findings }: Group) => {
  const { id, title, statement, status, controls } = claim;
  const because =
    status === 'undecided'
      ? reasons({ claim, findings })
          .map((reason) => `<p>Because ${escaped(reason)}.</p>`)
          .join('')
      : '';
  const link = status === 'refuted' ? `<p>${count(findings.length, 'finding')}, above.</p>` : '';
  return `<tr><td class="${status}">${status}</td><th scope="row"><code>${id}</code></th><td><strong>${escaped(title)}</strong><p>${escaped(statement)}</p>${because}${link}</td><td>${controls.map((control) => `<span>${escaped(control)}</span>`).join(', ')}</td></tr>`;
};

/** By cause: what is mended together is told together. */
const faults = (verdict: Verdict, level: number) => {
  const found = causes(verdict);
  return found.length === 0
    ? ''
    : `<section>
<h${level}>What to mend</h${level}>
${found.map((cause) => faultsOf(cause, level + 1)).join('\n')}
</section>`;
};

const faultsOf = ({ first, others, claims }: CauseGroup, level: number) => `<article>
<h${level}>${resourceOf(first) ? `<code>${escaped(resourceOf(first))}</code> breaks` : 'This breaks'} ${claims.map((id) => `<code>${id}</code>`).join(', ')}</h${level}>
${told(first)}
${
  others.length === 0
    ? ''
    : `<details>
<summary>${count(others.length, 'more finding')} of the same cause</summary>
${others.map(told).join('\n')}
</details>
`
}</article>`;

const told = (finding: Finding) => `<p>${escaped(finding.message)}</p>
<p class="place"><code>${escaped(finding.rule)}</code>${placeOf(finding) ? ` at <code>${escaped(placeOf(finding))}</code>` : ''}</p>
${finding.remedy ? `<p><strong>Remedy:</strong> ${escaped(finding.remedy)}</p>\n` : ''}${finding.witness.length > 0 ? `<ol>${finding.witness.map(item).join('')}</ol>\n` : ''}`;

const item = ({ kind, id, pointer, says }: Step) =>
  `<li><em>${kind}</em> ${id ? `<code>${escaped(id)}</code> ` : ''}${escaped(says)}${pointer ? `<br><code>${escaped(pointer)}</code>` : ''}</li>`;

const assumptions = (verdict: Verdict) => {
  const all = assumptionsOf(verdict);
  return all.length === 0
    ? ''
    : `<details>\n<summary>Assumed, outside the assembly: ${all.length}</summary>\n<ul>${all.map(assumption).join('')}</ul>\n</details>`;
};

const assumption = ({ assumption: { id, says, owner, check }, claims }: Assumed) =>
  `<li><code>${escaped(id)}</code> ${escaped(says)}<br>For ${escaped(claims.join(', '))}; by ${escaped(OWNERS[owner])}. Check: ${escaped(check)}.</li>`;

const templates = ({ assembly }: Verdict) => `<details>
<summary>${count(assembly.templates.length, 'template')}</summary>
<ul>${assembly.templates
  .map(
    ({ file, digest, stack, account, region, resources }) =>
      `<li><code>${escaped(file)}</code> ${escaped([stack, account, region].filter(Boolean).join(', '))}; ${count(resources, 'resource')}<br><code>${escaped(digest)}</code></li>`,
  )
  .join('')}</ul>
</details>`;
