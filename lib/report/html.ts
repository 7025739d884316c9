import { OWNERS } from '../contract/assumptions';
import type { Step } from '../contract/step';
import type { Finding, Verdict } from '../contract/verdict';
import { escaped, page } from './html-page';
import {
  type Assumed,
  assumptionsOf,
  charterCameAlong,
  count,
  type Group,
  groups,
  headline,
  OWN_CHARTER,
  overview,
  ownGroups,
  placeOf,
  reasons,
  resourceOf,
} from './summary';
import type { Report } from './writer';

/** One page that needs nothing else: no script, no network, readable in the dark and on paper. */
export const toHtml: Report = (verdicts) => {
  const one = verdicts.length === 1 ? verdicts[0] : undefined;
  const title = one ? headline(one) : overview(verdicts);
  return page(
    title,
    `${one ? '' : `<h1>${escaped(title)}</h1>\n`}${verdicts.map((verdict) => section(verdict, one ? 'h1' : 'h2')).join('\n')}`,
  );
};

const section = (verdict: Verdict, heading: 'h1' | 'h2') => `<main>
<header class="${verdict.verdict}">
<${heading}>${escaped(headline(verdict))}</${heading}>
${subject(verdict)}
</header>
<table>
<caption>Claims</caption>
<thead><tr><th scope="col">Status</th><th scope="col">Claim</th><th scope="col">Statement</th><th scope="col">Controls</th></tr></thead>
<tbody>
${groups(verdict).map(claimRow).join('\n')}
</tbody>
</table>
${ownGroups(verdict)
  .filter(({ claim, findings }) => claim.status === 'refuted' && findings.length > 0)
  .map(faults)
  .join('\n')}
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
  const link = status === 'refuted' ? `<p>${count(findings.length, 'finding')}, below.</p>` : '';
  return `<tr><td class="${status}">${status}</td><th scope="row"><code>${id}</code></th><td><strong>${escaped(title)}</strong><p>${escaped(statement)}</p>${because}${link}</td><td>${controls.map((control) => `<span>${escaped(control)}</span>`).join(', ')}</td></tr>`;
};

const faults = ({ claim, findings }: Group) => `<section>
<h3><code>${claim.id}</code> ${escaped(claim.title)}</h3>
${findings.map(article).join('\n')}
</section>`;

const article = (finding: Finding) => `<article>
<h4>${escaped(finding.rule)}${resourceOf(finding) ? `: <code>${escaped(resourceOf(finding))}</code>` : ''}</h4>
${placeOf(finding) ? `<p><code>${escaped(placeOf(finding))}</code></p>\n` : ''}<p>${escaped(finding.message)}</p>
${finding.remedy ? `<p><strong>Remedy:</strong> ${escaped(finding.remedy)}</p>\n` : ''}${finding.witness.length > 0 ? `<ol>${finding.witness.map(item).join('')}</ol>\n` : ''}</article>`;

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
