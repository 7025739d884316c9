import type { Fault } from '../../contract/fault';
import type { Place, Template } from '../../template/assembly';
import { pointerTo } from '../../template/values/pointer';

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

const FUNCTIONS = new Set([
  'Fn::GetAtt',
  'Fn::ImportValue',
  'Fn::Join',
  'Fn::Select',
  'Fn::Split',
  'Fn::Sub',
]);

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
  if (hasFunctionFault(raw)) yield* functionFaults(template, raw, '');
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

const isDynamic = (node: string) => node.includes('{{resolve:');
const isUnknownFunction = (key: string) => key.startsWith('Fn::') && !FUNCTIONS.has(key);

/** Whether there is any, which is told sooner than where. */
function hasFunctionFault(node: unknown): boolean {
  if (typeof node === 'string') return isDynamic(node);
  if (Array.isArray(node)) return node.some(hasFunctionFault);
  return (
    isObject(node) && Object.keys(node).some((key) => isUnknownFunction(key) || hasFunctionFault(node[key]))
  );
}

/** Functions that can't be resolved before deployment, and references to what AWS looks up while deploying. */
function* functionFaults(template: Template, node: unknown, pointer: string): Iterable<Fault> {
  if (typeof node === 'string' && isDynamic(node)) {
    yield {
      at: { file: template.file, pointer },
      message: 'a dynamic reference is looked up when the template is deployed',
      remedy: 'Write the value, or let the service read the secret when it runs.',
    };
  }
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const at = pointerTo(pointer, key);
    if (isUnknownFunction(key)) {
      yield {
        at: { file: template.file, pointer: at },
        message: `the function ${key} is not one that Cordon models; what it gives is decided while deploying`,
        remedy: 'Write what it would give.',
      };
    }
    yield* functionFaults(template, value, at);
  }
}

const placeAt = ({ file }: Template, base: string, ...keys: readonly string[]): Place => ({
  file,
  pointer: pointerTo(base, ...keys),
});
