import type { Verdict } from '../../../lib/contract/verdict';
import { toOscal } from '../../../lib/report/oscal/results';
import { HOSTILE, hostile, PROVED, REFUTED } from '../verdict';
import { wrongIn } from './schemas';

const at = new Date('2026-11-23T12:00:00Z');

function results(...verdicts: readonly Verdict[]) {
  const document = JSON.parse(toOscal(verdicts, { at }));
  expect(wrongIn('assessment-results', document)).toEqual([]);
  return document['assessment-results'];
}

interface Conclusion {
  readonly uuid: string;
  readonly target: { readonly 'target-id': string; readonly status: { readonly state: string } };
  readonly 'related-observations': readonly { readonly 'observation-uuid': string }[];
}

const concluded = (findings: readonly Conclusion[], claim: string) =>
  findings
    .filter(({ target }) => target['target-id'].endsWith(`.cordon-${claim}`))
    .map(({ target }) => [target['target-id'], target.status.state]);

describe('oscal', () => {
  it('is refused by the schema when a required part is missing', () => {
    const document = JSON.parse(toOscal([PROVED]));
    document['assessment-results'].results[0].findings[0].target.status.state = 'probably';
    delete document['assessment-results']['import-ap'];

    expect(wrongIn('assessment-results', document).length).toBeGreaterThanOrEqual(2);
  });

  it('is satisfied only by what is proved, control by control', () => {
    const { findings } = results(REFUTED).results[0];

    expect(concluded(findings, 'no-edge')).toEqual([
      ['ac-4_obj.cordon-no-edge', 'satisfied'],
      ['sc-7.5_obj.cordon-no-edge', 'satisfied'],
    ]);
    expect(concluded(findings, 'no-egress').map(([, state]) => state)).toEqual([
      'not-satisfied',
      'not-satisfied',
    ]);
    expect(concluded(findings, 'no-bypass').map(([, state]) => state)).toEqual([
      'not-satisfied',
      'not-satisfied',
    ]);
  });

  it('says nothing of claims that were not looked at', () => {
    const some = { ...PROVED, claims: PROVED.claims.filter(({ id }) => id === 'no-edge') };
    const { findings } = results(some).results[0];

    expect(findings).toHaveLength(2);
    expect(concluded(findings, 'no-egress')).toEqual([]);
  });

  it('defines each objective that it concludes on, and makes each observation that it relates to', () => {
    const { results: each, 'local-definitions': local } = results(REFUTED, PROVED);
    const defined = local['objectives-and-methods'].flatMap(({ parts }: { parts: { id: string }[] }) =>
      parts.map(({ id }) => id),
    );

    expect(new Set(defined).size).toBe(defined.length);
    for (const { findings, observations } of each) {
      const made = new Set(observations.map(({ uuid }: { uuid: string }) => uuid));
      for (const finding of findings as readonly Conclusion[]) {
        expect(defined).toContain(finding.target['target-id']);
        for (const related of finding['related-observations'])
          expect(made).toContain(related['observation-uuid']);
      }
    }
  });

  it('keeps its identifiers from run to run, and changes them with the assembly', () => {
    const uuids = (text: string) => text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g);
    const later = toOscal([REFUTED], { at: new Date('2027-01-01T00:00:00Z') });
    const other = { ...REFUTED, assembly: { ...REFUTED.assembly, digest: 'sha384:00' } };

    expect(uuids(later)).toEqual(uuids(toOscal([REFUTED], { at })));
    expect(results(other).results[0].uuid).not.toBe(results(REFUTED).results[0].uuid);
  });

  it.each(HOSTILE)('stays valid with %j, and takes it for text', (text) => {
    const { observations } = results(hostile(text)).results[0];
    const { description } = observations.find(({ types }: { types: string[] }) => types[0] === 'finding');

    expect(toOscal([hostile(text)])).toMatch(/^[\P{C}\n]*$/u);
    expect(description.replace(/\\[\\`*_[\]<>&#!|~^${}]/g, '')).not.toMatch(/[\\`*_[\]<>&#!|~^${}]/);
  });
});
