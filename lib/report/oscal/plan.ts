import { VERSION } from '../../contract/version';
import { uuidOf } from '../uuid';
import { byControl, controlId, markup, OSCAL_VERSION, objectiveId, type Towards, WRITTEN } from './words';

/** An OSCAL assessment plan: what is examined, by what, towards which objectives. */
export interface AssessmentPlan {
  readonly uuid: string;
  readonly document: object;
}

/** Objectives, by control: what is assessed is not a control as a whole, but what a claim says towards it. */
export const objectives = (claims: readonly Towards[]): readonly object[] =>
  byControl(claims).map(([control, of]) => ({
    'control-id': controlId(control),
    parts: of.map(({ id, statement }) => ({
      id: objectiveId(control, id),
      name: 'assessment-objective',
      prose: markup(statement),
    })),
  }));

/**
 * The plan by which claims are decided: the same for the same claims. The system's security plan is whoever's system it
 * is, so that the plan names a place for it.
 * Source: NIST, https://pages.nist.gov/OSCAL/, model "assessment plan".
 */
export function assessmentPlan(claims: readonly Towards[]): AssessmentPlan {
  const uuid = uuidOf(
    'plan',
    VERSION,
    JSON.stringify(claims.map(({ id, statement, controls }) => [id, statement, controls])),
  );
  const id = (part: string) => uuidOf(part, uuid);
  const subjects = [{ type: 'component', 'include-all': {} }];
  const document = {
    'assessment-plan': {
      uuid,
      metadata: {
        title: 'Cordon: how synthesized templates are held against a charter',
        'last-modified': WRITTEN,
        version: VERSION,
        'oscal-version': OSCAL_VERSION,
      },
      'import-ssp': { href: `#${id('system-security-plan')}` },
      'local-definitions': {
        'objectives-and-methods': objectives(claims),
        activities: [
          {
            uuid: id('activity'),
            title: 'Examine the templates',
            description:
              'Every template of the assembly is read; each claim is proved, refuted by a witness, or left undecided. Undecided is no pass.',
            props: [{ name: 'method', value: 'EXAMINE' }],
          },
        ],
      },
      'reviewed-controls': {
        'control-selections': [
          {
            'include-controls': byControl(claims).map(([control]) => ({ 'control-id': controlId(control) })),
          },
        ],
        'control-objective-selections': [
          {
            'include-objectives': byControl(claims).flatMap(([control, of]) =>
              of.map((claim) => ({ 'objective-id': objectiveId(control, claim.id) })),
            ),
          },
        ],
      },
      'assessment-subjects': subjects,
      'assessment-assets': {
        'assessment-platforms': [{ uuid: id('platform'), title: `Cordon ${VERSION}` }],
      },
      tasks: [
        {
          uuid: id('task'),
          type: 'action',
          title: 'Verify an assembly',
          'associated-activities': [{ 'activity-uuid': id('activity'), subjects }],
        },
      ],
      'back-matter': {
        resources: [
          {
            uuid: id('system-security-plan'),
            title: 'System security plan',
            description:
              'That of the system which the enclave is part of. Whoever assesses the system puts it here.',
          },
        ],
      },
    },
  };
  return { uuid, document };
}
