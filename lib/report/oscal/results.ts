import type { ClaimResult, Finding, Verdict } from '../../contract/verdict';
import { VERSION } from '../../contract/version';
import { assumptionsOf, count, type Group, groups, headline, placeOf, resourceOf } from '../summary';
import { uuidOf } from '../uuid';
import { visibleJson } from '../visible';
import type { Report } from '../writer';
import { assessmentPlan, objectives } from './plan';
import { controlId, markup, OSCAL_VERSION, objectiveId } from './words';

/**
 * OSCAL assessment results, one result for each assembly, and the plan within. What is assessed is not a control as a
 * whole but what a claim says towards it, as a local objective; `satisfied` means proved, and nothing else does.
 * Source: NIST, https://pages.nist.gov/OSCAL/, model "assessment results".
 */
export const toOscal: Report = (verdicts, { at = new Date(0) } = {}) => {
  const digests = verdicts.flatMap(({ assembly, charter }) => [assembly.digest, charter.digest]);
  const time = at.toISOString();
  const claims = [
    ...new Map(verdicts.flatMap((verdict) => verdict.claims).map((claim) => [claim.id, claim])).values(),
  ];
  const plan = assessmentPlan(claims);
  const document = {
    'assessment-results': {
      uuid: uuidOf('results', ...digests),
      metadata: {
        title: 'Cordon: synthesized templates held against a charter',
        'last-modified': time,
        version: VERSION,
        'oscal-version': OSCAL_VERSION,
      },
      'import-ap': { href: `#${plan.uuid}` },
      'local-definitions': { 'objectives-and-methods': objectives(claims) },
      results: verdicts.map((verdict) => result(verdict, time)),
      'back-matter': {
        resources: [
          {
            uuid: plan.uuid,
            title: 'Assessment plan',
            description: `Cordon ${VERSION} decides the same claims, by the same rules, for every assembly.`,
            base64: {
              filename: 'assessment-plan.json',
              'media-type': 'application/json',
              value: Buffer.from(JSON.stringify(plan.document)).toString('base64'),
            },
          },
          ...new Map(verdicts.flatMap(sources).map((source) => [source.uuid, source])).values(),
        ],
      },
    },
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`;
};

function result(verdict: Verdict, time: string) {
  const { assembly, charter, claims } = verdict;
  const controls = [...new Set(claims.flatMap((claim) => claim.controls.map(controlId)))].sort();
  return {
    uuid: uuidOf('result', assembly.digest, charter.digest),
    title: markup(`Assembly ${assembly.path}`) || 'Assembly',
    description: markup(headline(verdict)),
    start: time,
    end: time,
    props: [{ name: 'verdict', ns: 'urn:cordon:verdict', value: verdict.verdict }],
    'reviewed-controls': {
      'control-selections': [{ 'include-controls': controls.map((id) => ({ 'control-id': id })) }],
    },
    observations: groups(verdict).flatMap((group) => observations(verdict, group, time)),
    findings: groups(verdict).flatMap((group) =>
      group.claim.controls.map((control) => conclusion(verdict, group, control)),
    ),
  };
}

const isOwn = (claim: ClaimResult) => (finding: Finding) => finding.claim === claim.id;

/** Faults or reasons, each an observation; or what was examined, where nothing is in the way of the claim. */
function observations(verdict: Verdict, { claim, findings }: Group, time: string) {
  if (findings.length > 0)
    return findings.filter(isOwn(claim)).map((finding) => ({
      uuid: observationId(verdict, finding),
      title: markup(finding.rule),
      description: markup(
        [finding.message, finding.remedy && `Remedy: ${finding.remedy}`].filter(Boolean).join('. '),
      ),
      methods: ['EXAMINE'],
      types: ['finding'],
      'relevant-evidence': [evidence(verdict, finding)],
      collected: time,
    }));
  const { templates, resources } = verdict.stats;
  return [
    {
      uuid: uuidOf('examined', verdict.assembly.digest, verdict.charter.digest, claim.id),
      title: markup(claim.title),
      description: markup(
        `${claim.status} over ${count(templates, 'template')} and ${count(resources, 'resource')}, assuming: ${assumed(verdict, claim)}`,
      ),
      methods: ['EXAMINE'],
      types: ['control-objective'],
      collected: time,
    },
  ];
}

const assumed = (verdict: Verdict, claim: ClaimResult) =>
  (claim.assumptions.length > 0
    ? claim.assumptions
    : assumptionsOf(verdict).map(({ assumption }) => assumption)
  )
    .map(({ says }) => says)
    .join('; ') || 'nothing';

const observationId = (
  { assembly, charter }: Verdict,
  { rule, claim, file, pointer, logicalId, message }: Finding,
) => uuidOf('observation', assembly.digest, charter.digest, rule, claim, file, pointer, logicalId, message);

function evidence(verdict: Verdict, finding: Finding) {
  const template = verdict.assembly.templates.find(({ file }) => file === finding.file);
  const steps = finding.witness.map(({ kind, id, says }) => [kind, id, says].filter(Boolean).join(' '));
  return {
    ...(template && { href: `#${templateId(template)}` }),
    description:
      markup([resourceOf(finding), placeOf(finding), ...steps].filter(Boolean).join('; ')) ||
      'The assembly as a whole',
  };
}

function conclusion(verdict: Verdict, { claim, findings }: Group, control: string) {
  const { assembly, charter } = verdict;
  const seen =
    findings.length > 0
      ? findings.map((finding) => observationId(verdict, finding))
      : [uuidOf('examined', assembly.digest, charter.digest, claim.id)];
  return {
    uuid: uuidOf('finding', assembly.digest, charter.digest, claim.id, control),
    title: markup(`${control}: ${claim.title}`),
    description: markup(claim.statement),
    target: {
      type: 'objective-id',
      'target-id': objectiveId(control, claim.id),
      status: STATES[claim.status],
    },
    'related-observations': [...new Set(seen)].map((uuid) => ({ 'observation-uuid': uuid })),
  };
}

const STATES = {
  proved: { state: 'satisfied', reason: 'pass', remarks: 'Proved, under the assumptions observed.' },
  refuted: { state: 'not-satisfied', reason: 'fail', remarks: 'Refuted by the findings observed.' },
  undecided: { state: 'not-satisfied', reason: 'other', remarks: 'Undecided, which is no pass.' },
} as const;

type Template = Verdict['assembly']['templates'][number];

const templateId = ({ file, digest }: Template) => uuidOf('template', file, digest);

/** What was read, each with its digest. */
const sources = ({ assembly, charter }: Verdict) => [
  ...assembly.templates.map((template) => resource(templateId(template), template.file, template.digest)),
  resource(uuidOf('charter', charter.file, charter.digest), charter.file, charter.digest),
];

const resource = (uuid: string, file: string, digest: string) => ({
  uuid,
  title: markup(file) || 'File',
  rlinks: [
    {
      href: encodeURI(Buffer.from(file).toString()).replace(/[?#[\]:]/g, encodeURIComponent),
      hashes: [{ algorithm: 'SHA-384', value: digest.replace(/^sha384:/, '') }],
    },
  ],
});
