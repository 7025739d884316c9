import type { Fault } from '../../contract/fault';
import type { Template } from '../../template/assembly';
import { isObject } from '../../template/intrinsics/scope';
import { pointerTo } from '../../template/values/pointer';

const FUNCTIONS = new Set([
  'Fn::GetAtt',
  'Fn::ImportValue',
  'Fn::Join',
  'Fn::Select',
  'Fn::Split',
  'Fn::Sub',
]);

const isDynamic = (node: string) => node.includes('{{resolve:');
const isUnknownFunction = (key: string) => key.startsWith('Fn::') && !FUNCTIONS.has(key);

/** Functions that can't be resolved before deployment, and references to what AWS looks up while deploying. */
export function* functionFaults(template: Template): Iterable<Fault> {
  if (hasFault(template.raw)) yield* faultsBelow(template, template.raw, '');
}

/** Whether there is any, which is told sooner than where. */
function hasFault(node: unknown): boolean {
  if (typeof node === 'string') return isDynamic(node);
  if (Array.isArray(node)) return node.some(hasFault);
  return isObject(node) && Object.keys(node).some((key) => isUnknownFunction(key) || hasFault(node[key]));
}

function* faultsBelow(template: Template, node: unknown, pointer: string): Iterable<Fault> {
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
    yield* faultsBelow(template, value, at);
  }
}
