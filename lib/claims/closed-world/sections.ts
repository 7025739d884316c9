import type { Fault } from '../../contract/fault';
import type { Place, Template } from '../../template/assembly';
import { pointerTo } from '../../template/values/pointer';
import { functionFaults } from './functions';
import { referenceFaults } from './references';

// Sections that an enclave's templates have. An enclave has no input that a deployer could turn.
const SECTIONS = new Set(['AWSTemplateFormatVersion', 'Description', 'Resources', 'Outputs']);

const WHY: Readonly<Record<string, readonly [why: string, remedy: string]>> = {
  Transform: [
    'a macro rewrites the template when it is deployed, after the verdict',
    'Write out what it would make.',
  ],
  Parameters: [
    'a parameter is chosen by whoever deploys',
    "Put the value into the deployment file; turn CDK's bootstrap version rule off.",
  ],
  Conditions: [
    'a condition is decided when the template is deployed',
    'Decide it when the template is made.',
  ],
  Rules: ['a rule is about parameters, of which there are none', 'Remove it.'],
  Mappings: ['a mapping is looked up when the template is deployed', 'Write the value where it is used.'],
  Metadata: ['metadata can steer the tools that deploy and check', 'Remove it.'],
  Hooks: ['a hook hands the deployment to another service', 'Remove it.'],
};

const OUTPUT = new Set(['Value', 'Export', 'Description']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Faults of a template's sections, outputs and functions, wherever they stand. */
export function* sectionFaults(template: Template): Iterable<Fault> {
  const raw = isObject(template.raw) ? template.raw : {};
  for (const name of Object.keys(raw)) {
    if (SECTIONS.has(name)) continue;
    const [why, remedy] = (Object.hasOwn(WHY, name) ? WHY[name] : undefined) ?? [
      'it is not a section that Cordon models',
      'Remove it.',
    ];
    yield { at: placeAt(template, '', name), message: `the template has a section ${name}: ${why}`, remedy };
  }
  if (raw.AWSTemplateFormatVersion !== undefined && raw.AWSTemplateFormatVersion !== '2010-09-09') {
    yield {
      at: placeAt(template, '', 'AWSTemplateFormatVersion'),
      message: 'AWSTemplateFormatVersion must be "2010-09-09"',
    };
  }
  yield* outputFaults(template, raw.Outputs);
  yield* functionFaults(template);
  yield* referenceFaults(template);
}

function* outputFaults(template: Template, outputs: unknown): Iterable<Fault> {
  if (!isObject(outputs)) return;
  for (const [id, output] of Object.entries(outputs)) {
    for (const key of isObject(output) ? Object.keys(output) : ['']) {
      if (OUTPUT.has(key)) continue;
      yield {
        at: placeAt(template, '/Outputs', id),
        message: `the output ${id} has ${key || 'no value'}; an output is a value, and at most exported`,
        remedy: 'Give the output a Value and an Export, and nothing else.',
      };
    }
  }
}

const placeAt = ({ file }: Template, base: string, ...keys: readonly string[]): Place => ({
  file,
  pointer: pointerTo(base, ...keys),
});
