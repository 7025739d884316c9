import {
  type Difference,
  type Meaning,
  type ResourceChange,
  type Side,
  SUBJECTS,
} from '../../contract/verdict-difference';
import { escaped, page } from '../html-page';
import { count, placeOf, resourceOf } from '../summary';
import { claimChanges, differenceSummary, foldedSummary, namesOf } from './summary';

/** One page that opens from a file: what means something else by subject, and every value folded. */
export function differenceToHtml(difference: Difference): string {
  const title = `${difference.verdict}: ${differenceSummary(difference)}`;
  return page(title, `<main>\n${[...sections(title, difference)].join('\n')}\n</main>`);
}

function* sections(title: string, difference: Difference): Iterable<string> {
  const { verdict, before, after, meaning, findings, resources } = difference;
  yield `<header class="${verdict}">\n<h1>${escaped(title)}</h1>`;
  yield list(claimChanges(difference).map(escaped));
  yield `<dl>${side('Before', before)}${side('After', after)}</dl>\n</header>`;
  for (const subject of new Set(meaning.map((one) => one.subject)))
    yield `<section>\n<h2>${escaped(SUBJECTS[subject])}</h2>\n${list(meaning.filter((one) => one.subject === subject).map(item))}\n</section>`;
  if (findings.added.length > 0)
    yield folded(
      count(findings.added.length, 'new finding'),
      findings.added.map(
        (one) =>
          `<code>${escaped(one.rule)}</code> ${escaped(resourceOf(one))}<br><code>${escaped(placeOf(one))}</code><br>${escaped(one.message)}`,
      ),
    );
  if (resources.length > 0) yield folded(foldedSummary(difference), resources.map(resource));
}

const side = (name: string, { assembly, charter, verdict }: Side) =>
  `<dt>${name}</dt><dd><code>${escaped(assembly.path)}</code> ${verdict}<br><code>${escaped(assembly.digest)}</code><br>charter <code>${escaped(charter.file)}</code><br><code>${escaped(charter.digest)}</code></dd>`;

const item = ({ change, says, resources, claims }: Meaning) =>
  `<em>${change}</em> <code>${escaped(namesOf(resources))}</code> ${escaped(says)}${claims.map((id) => ` <code class="refuted">${id}</code>`).join('')}`;

const resource = ({ change, stack, logicalId, type, changes }: ResourceChange) =>
  `<em>${change}</em> <code>${escaped([stack, logicalId, type].filter(Boolean).join(' '))}</code>${list(
    changes.map(
      ({ pointer, before, after }) =>
        `<code>${escaped(pointer || '/')}</code><br><del>${value(before)}</del><br><ins>${value(after)}</ins>`,
    ),
  )}`;

const value = (of: unknown) => (of === undefined ? 'nothing' : `<code>${escaped(JSON.stringify(of))}</code>`);

const list = (items: readonly string[]) =>
  items.length > 0 ? `<ul>${items.map((each) => `<li>${each}</li>`).join('\n')}</ul>` : '';

const folded = (summary: string, items: readonly string[]) =>
  `<details>\n<summary>${escaped(summary)}</summary>\n${list(items)}\n</details>`;
