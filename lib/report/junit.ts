import junit from 'junit-report-builder';
import type { Finding } from '../contract/verdict';
import { type Group, groups, headline, placeOf, resourceOf } from './summary';
import { visible } from './visible';
import type { Report } from './writer';

/** One suite for each assembly, one case for each claim: refuted is a failure, undecided an error, never skipped. */
export const toJunit: Report = (verdicts) => {
  const builder = junit.newBuilder();
  for (const verdict of verdicts) {
    const suite = builder.testSuite().name(visible(`cordon ${verdict.assembly.path}`));
    suite.property('verdict', headline(verdict));
    suite.property('assembly', visible(verdict.assembly.digest));
    suite.property('charter', visible(verdict.charter.digest));
    for (const group of groups(verdict)) {
      const { claim } = group;
      const test = suite
        .testCase()
        .className('cordon')
        .name(`${claim.id}: ${visible(claim.title)}`);
      if (claim.status === 'refuted') test.failure('refuted', 'refuted').stacktrace(body(group));
      else if (claim.status !== 'proved') test.error('undecided', 'undecided', body(group));
    }
  }
  // Jenkins' schema has no `skipped` of all suites, of which there never are any.
  const xml = builder.build().replace(/(<testsuites [^>]*?) skipped="0"/, '$1');
  return `${xml.trimEnd()}\n`;
};

/** Ends in a CDATA section, which `]]>` would close. */
const body = ({ claim, findings }: Group) =>
  [visible(claim.statement), ...findings.flatMap((finding) => [...entry(finding)])]
    .join('\n')
    .replaceAll(']]>', ']]&gt;');

function* entry(finding: Finding): Iterable<string> {
  yield [visible(finding.rule), resourceOf(finding), placeOf(finding)].filter(Boolean).join(' · ');
  yield `  ${visible(finding.message)}`;
  if (finding.remedy) yield `  remedy: ${visible(finding.remedy)}`;
  for (const { kind, id, pointer, says } of finding.witness)
    yield `  ${[kind, id, says, pointer && `(${pointer})`].filter(Boolean).map(visible).join(' ')}`;
}
