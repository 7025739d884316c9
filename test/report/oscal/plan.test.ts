import { CLAIM_IDS } from '../../../lib/contract/claim-id';
import { STATEMENTS } from '../../../lib/contract/statements';
import { assessmentPlan } from '../../../lib/report/oscal/plan';
import { toOscal } from '../../../lib/report/oscal/results';
import { PROVED, REFUTED } from '../verdict';
import { wrongIn } from './schemas';

const claims = CLAIM_IDS.map((id) => ({ id, ...STATEMENTS[id] }));

test('the plan is one of OSCAL, and the schema sees what is missing', () => {
  const { document } = assessmentPlan(claims);
  expect(wrongIn('assessment-plan', document)).toEqual([]);
  const { 'assessment-plan': plan } = structuredClone(document) as {
    'assessment-plan': Record<string, unknown>;
  };
  delete plan['import-ssp'];
  expect(wrongIn('assessment-plan', { 'assessment-plan': plan })).not.toEqual([]);
});

test('it selects each objective that it defines, once', () => {
  const text = JSON.stringify(assessmentPlan(claims).document);
  const ids = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => id).toSorted();
  const defined = ids(/"id":"([^"]*_obj\.[^"]*)"/g);
  expect(defined).toHaveLength(claims.flatMap(({ controls }) => controls).length);
  expect(ids(/"objective-id":"([^"]*)"/g)).toEqual(defined);
});

test('it is the same for the same claims, and another for others', () => {
  expect(assessmentPlan(claims)).toEqual(assessmentPlan(structuredClone(claims)));
  expect(assessmentPlan(claims.slice(1)).uuid).not.toBe(assessmentPlan(claims).uuid);
});

test('results hold the plan that they were made by', () => {
  const { 'assessment-results': results } = JSON.parse(toOscal([REFUTED, PROVED]));
  const [resource] = results['back-matter'].resources;
  expect(results['import-ap'].href).toBe(`#${resource.uuid}`);
  const plan = JSON.parse(Buffer.from(resource.base64.value, 'base64').toString());
  expect(wrongIn('assessment-plan', plan)).toEqual([]);
  expect(plan['assessment-plan'].uuid).toBe(resource.uuid);
  expect(plan['assessment-plan']['local-definitions']['objectives-and-methods']).toEqual(
    results['local-definitions']['objectives-and-methods'],
  );
});
