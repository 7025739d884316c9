import { VERSION } from '../../contract/version';
import { uuidOf } from '../uuid';
import { byControl, controlId, markup, OSCAL_VERSION, type Towards, WRITTEN } from './words';

/** A check of one resource, as far as controls go. */
export interface Checking {
  readonly id: string;
  readonly title: string;
  readonly claim: string;
  readonly controls: readonly string[];
}

const CATALOG = {
  title: 'NIST SP 800-53 Revision 5: controls, as an OSCAL catalog',
  href: 'https://raw.githubusercontent.com/usnistgov/oscal-content/main/nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5_catalog.json',
};

/**
 * An OSCAL component definition: what Cordon has towards each control, for whoever writes a system's security plan. It says
 * of no control that it is satisfied or implemented: of an assembly a verdict says that, claim by claim.
 * Source: NIST, https://pages.nist.gov/OSCAL/, model "component definition".
 */
export function componentDefinition(claims: readonly Towards[], rules: readonly Checking[]): object {
  const uuid = uuidOf('component-definition', VERSION, JSON.stringify([claims.map(said), rules.map(said)]));
  const id = (...parts: readonly string[]) => uuidOf(...parts, uuid);
  const catalog = id('catalog');
  const implementation = (component: string, description: string, requirements: readonly object[]) => [
    {
      uuid: id('implementation', component),
      source: `#${catalog}`,
      description,
      'implemented-requirements': requirements,
    },
  ];
  const requirement = (
    component: string,
    control: string,
    description: string,
    props: readonly object[],
  ) => ({
    uuid: id('requirement', component, control),
    'control-id': controlId(control),
    description: markup(description),
    props,
  });
  const enclave = byControl(claims).map(([control, of]) =>
    requirement(
      'enclave',
      control,
      `Towards ${control}: ${of.map(({ title, statement }) => `${title}. ${statement}`).join(' ')} Whether it holds of an assembly is for a verdict to say.`,
      of.map((claim) => prop('claim', claim.id)),
    ),
  );
  const verifier = byControl<Towards | Checking>([...claims, ...rules]).map(([control, of]) =>
    requirement(
      'verifier',
      control,
      `Towards ${control} the verifier examines templates: ${of.map(({ title }) => title).join('; ')}.`,
      of.map((each) => prop('claim' in each ? 'rule' : 'claim', each.id)),
    ),
  );
  return {
    'component-definition': {
      uuid,
      metadata: {
        title: 'Cordon: what its enclave and its verifier have towards controls',
        'last-modified': WRITTEN,
        version: VERSION,
        'oscal-version': OSCAL_VERSION,
      },
      components: [
        {
          uuid: id('enclave'),
          type: 'service',
          title: 'Cordon enclave',
          description:
            'The stacks of one deployment: a model, and the safety stack without which nobody reaches it.',
          'control-implementations': implementation(
            'enclave',
            'What the stacks are made to hold, by claim. It is proved of the templates, under assumptions that each verdict prints.',
            enclave,
          ),
        },
        {
          uuid: id('verifier'),
          type: 'validation',
          title: 'Cordon verifier',
          description: 'Holds synthesized templates against a charter, and proves or refutes each claim.',
          'control-implementations': implementation(
            'verifier',
            'What is examined, by claim and by rule. A rule without findings satisfies nothing.',
            verifier,
          ),
        },
      ],
      'back-matter': {
        resources: [{ uuid: catalog, title: CATALOG.title, rlinks: [{ href: CATALOG.href }] }],
      },
    },
  };
}

/** What a component definition says of a claim or a rule. */
const said = ({ id, title, controls }: Towards | Checking) => [id, title, controls];

const prop = (name: 'claim' | 'rule', value: string) => ({ name, ns: `urn:cordon:${name}`, value });
