import { STACK_PARTS } from '../../../lib/config/names';
import { CONFIG, GROUP, MODEL } from '../escape';
import { type Step, set, setVariable } from '../steps';
import { defect, type Independent, on, WITH_SAFEGUARD } from './case';
import { ALARM, CLASSIFIER, drop, endpoint, gone, key, LOG, lose, POLICY, unset } from './edits';

// Kind 10: a layer that the charter can't demand. The charters of these deployments list a safeguard release.

const LAYER = ['all-red-lines', 'operable', 'no-off-switch', 'no-bypass', 'defence-in-depth'] as const;
const ENDPOINT = 'AWS::SageMaker::Endpoint';
const SCALING = 'AWS::ApplicationAutoScaling::ScalableTarget';
const SCALING_POLICY = 'AWS::ApplicationAutoScaling::ScalingPolicy';

const RED_LINES = ['mass-domestic-surveillance', 'autonomous-weapons', 'high-stakes-automated-decisions'];
const unguarded: readonly Step[] = RED_LINES.flatMap((redLine) => [
  unset(`"CORDON_RED_LINE","Value":"${redLine}"`, 'CORDON_SAFEGUARD'),
  unset(`"CORDON_RED_LINE","Value":"${redLine}"`, 'CORDON_SAFEGUARD_MODEL'),
]);
const hosting: readonly Step[] = [
  gone([SCALING_POLICY, 'Safeguard']),
  gone([SCALING, 'Safeguard']),
  gone([ENDPOINT, 'SafeguardEndpoint']),
  gone([CONFIG, 'SafeguardConfig']),
  gone([MODEL, 'SafeguardModel']),
  gone([ALARM, 'SafeguardOverhead']),
  gone([ALARM, 'SafeguardFailures']),
];
const grants: readonly Step[] = [
  ...RED_LINES.map(() => gone([POLICY, 'Safeguardinvokesafeguard'])),
  gone([POLICY, 'SafeguardHosting']),
  gone([LOG, 'SafeguardHosting']),
];

/** Takes whatever is about the safeguard model out of a value: items of lists, and statements about nothing else. */
const without = (node: unknown): unknown => {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.filter((each) => !isAbout(each)).map(without);
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, without(value)]));
};
const SAFEGUARD = /safeguard/i;
const isAbout = (each: unknown): boolean => {
  if (typeof each !== 'object' || each === null) return typeof each === 'string' && SAFEGUARD.test(each);
  const { Resource, Condition, Name = '', 'Fn::Join': join } = each as Record<string, unknown>;
  const { ArnEquals } = (Condition ?? {}) as Record<string, Record<string, unknown>>;
  const texts = [String(Name), JSON.stringify(join ?? '')];
  const isAll = (values: unknown) => Array.isArray(values) && values.length > 0 && values.every(isAbout);
  const isOne = isAbout(Resource) || isAll(Resource) || isAll(ArnEquals?.['aws:PrincipalArn']);
  return isOne || texts.some((text) => SAFEGUARD.test(text));
};

/** A deployment as it is synthesized when its file names no safeguard. */
const unlayered: Step = (draft) => {
  for (const part of STACK_PARTS) {
    const { Resources, ...sections } = draft.template(part);
    const kept = Object.entries(Resources).filter(
      ([id]) => !SAFEGUARD.test(id) && !/sagemakerruntimefromclassifier/.test(id),
    );
    draft.replace(part, { ...sections, Resources: without(Object.fromEntries(kept)) as typeof Resources });
  }
  return lose(
    [GROUP, 'Interfaces of classifier"'],
    'Properties/SecurityGroupEgress',
    'sagemaker.runtime',
  )(draft);
};

const all: readonly Independent[] = [
  defect(
    'there is no safeguard model, and no classifier asks one',
    LAYER,
    ...unguarded,
    ...hosting,
    ...grants,
  ),
  defect('the deployment file names no safeguard, and nothing else is missed', LAYER, unlayered),
  defect('no classifier asks the safeguard model, which runs', LAYER, ...unguarded),
  defect(
    'one classifier asks no safeguard model',
    LAYER,
    unset(CLASSIFIER, 'CORDON_SAFEGUARD'),
    unset(CLASSIFIER, 'CORDON_SAFEGUARD_MODEL'),
  ),
  defect('classifiers ask a safeguard model that does not run', LAYER, ...hosting),
  defect(
    'a classifier does not know which release its safeguard is',
    LAYER,
    unset(CLASSIFIER, 'CORDON_SAFEGUARD_MODEL'),
  ),
  defect(
    'a classifier takes another release for its safeguard',
    LAYER,
    setVariable(CLASSIFIER, 'CORDON_SAFEGUARD_MODEL', () => `sha384:${'0'.repeat(96)}`),
  ),
  defect(
    'one classifier may not ask the safeguard model',
    LAYER,
    gone([POLICY, 'SafeguardinvokesafeguardclassifierautonomousweaponsPolicy']),
  ),
  defect(
    'the endpoint of the runtime lets no classifier ask the safeguard model',
    LAYER,
    drop(endpoint('sagemakerruntime'), '-safeguard"'),
  ),
  defect('the safeguard model may not read its weights', LAYER, gone([POLICY, 'Weightsreadsafeguard'])),
  defect(
    'one instance alone answers for the safeguard model, and scaling may leave none',
    LAYER,
    set([CONFIG, 'SafeguardConfig'], 'Properties/ProductionVariants/0/InitialInstanceCount', 1),
    set([SCALING, 'Safeguard'], 'Properties/MinCapacity', 0),
  ),
  defect('the key of weights is not for the safeguard model', LAYER, drop(key('weights'), 'Read')),
];

export const UNDEMANDED_LAYER: readonly Independent[] = [
  ...all.map((each) => on(WITH_SAFEGUARD, each)),
  on(
    ['commercial', 'govcloud'],
    defect(
      'nobody looks for access from outside',
      ['defence-in-depth'],
      gone(['AWS::AccessAnalyzer::Analyzer']),
    ),
  ),
];
