import { CfnElement, CfnResource, NestedStack, Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { TemplateSource } from '../template/build-assembly';
import { reasonOf, type Violation } from './violations';

/** The stacks below a construct as they would be written, and what could not be. */
export interface Rendered {
  readonly sources: readonly TemplateSource[];
  /** Construct path by stack and logical id, joined by a space. */
  readonly paths: ReadonlyMap<string, string>;
  readonly failures: readonly Violation[];
}

type Section = Record<string, unknown>;

/**
 * Renders every element below a construct, through whatever overrides it has. This is what rules have to look at:
 * the typed properties of a construct don't change when a property or the type is overridden.
 */
export function render(scope: IConstruct): Rendered {
  const contents = new Map<Stack, Record<string, Section>>();
  const paths = new Map<string, string>();
  const failures: Violation[] = [];
  for (const node of scope.node.findAll()) {
    if (Stack.isStack(node)) contents.set(node, contents.get(node) ?? { Resources: {} });
    if (!CfnElement.isCfnElement(node)) continue;
    const stack = Stack.of(node);
    const content = contents.get(stack) ?? { Resources: {} };
    contents.set(stack, content);
    try {
      merge(content, asWritten(stack.resolve(toCloudFormation(node))));
      if (CfnResource.isCfnResource(node)) paths.set(`${stackId(stack)} ${logicalId(node)}`, node.node.path);
    } catch (error) {
      failures.push({
        rule: 'rendering',
        message: `the construct can't be rendered: ${reasonOf(error)}`,
        constructPath: node.node.path,
      });
    }
  }
  return { sources: [...contents].map(([stack, content]) => sourceOf(stack, content)), paths, failures };
}

export const stackId = (stack: Stack): string => stack.artifactId;

const logicalId = (node: CfnElement): string => String(Stack.of(node).resolve(node.logicalId));

// Internal to CDK, and the only way to what a construct will write.
const toCloudFormation = (node: CfnElement): unknown =>
  (node as unknown as { _toCloudFormation(): unknown })._toCloudFormation();

// JSON drops what is undefined, and so do templates.
const asWritten = (fragment: unknown): unknown => JSON.parse(JSON.stringify(fragment));

function merge(content: Record<string, Section>, fragment: unknown): void {
  if (typeof fragment !== 'object' || fragment === null) return;
  for (const [name, section] of Object.entries(fragment)) {
    const isSection = typeof section === 'object' && section !== null && !Array.isArray(section);
    content[name] = isSection ? { ...content[name], ...(section as Section) } : (section as Section);
  }
}

function sourceOf(stack: Stack, content: object): TemplateSource {
  const known = (value: string) => (Token.isUnresolved(value) ? undefined : value);
  const parent = NestedStack.isNestedStack(stack) ? stack.nestedStackResource : undefined;
  return {
    file: stack.templateFile,
    stack: stackId(stack),
    stackName: known(stack.stackName),
    account: known(stack.account),
    region: known(stack.region),
    content,
    ...(parent ? { parent: { stack: stackId(Stack.of(parent)), logicalId: logicalId(parent) } } : {}),
  };
}
