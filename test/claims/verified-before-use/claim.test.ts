import { verifiedBeforeUse } from '../../../lib/claims/verified-before-use/claim';
import { packed } from '../../../lib/config/packed';
import { DEPLOYMENTS } from '../../helpers/assemblies';
import { beside, enclave } from '../enclaves';
import { environmentValue, gone, like, one, proofCases, set } from '../proof-cases';

const model = one('AWS::SageMaker::Model', /^Model/);
const safeguard = one('AWS::SageMaker::Model', /^Safeguard/);
const proxy = one('AWS::ECS::TaskDefinition', /^ProxyFargate/);
const review = one('AWS::ECS::TaskDefinition', /^ReviewFargate/);
const tell = (value: string) => set(proxy, environmentValue(proxy, 'CORDON_CALLERS'), value);
const callersOf = (told: string | undefined) => JSON.stringify({ ...enclave().charter, class: told });
/** So long that it is packed. */
const long = (told: string) => JSON.stringify({ class: told, more: 'x'.repeat(9000) });
const zero = `@sha256:${'0'.repeat(64)}`;
const image = 'PrimaryContainer/Image';
const container = 'ContainerDefinitions/0/Image';

test.each(DEPLOYMENTS)('%s is a trial, and proved without evidence', (name) => {
  const world = enclave(name);
  expect(world.charter.class).toBe('trial');
  expect(world.charter.tenants.some(({ test }) => test)).toBe(true);
  const { faults, undecided } = verifiedBeforeUse.prove(world);
  expect({ faults, undecided }).toEqual({ faults: [], undecided: [] });
});

proofCases(verifiedBeforeUse, {
  breaks: [
    ['a model that no evidence names', /^Model/, () => [set(model, image, zero)]],
    ['a model by tag', /^Model/, () => [set(model, image, 'model:latest')]],
    ['a model without an image', /^Model/, () => [set(model, 'PrimaryContainer', {})]],
    ['a safeguard model that no evidence names', /^Safeguard/, () => [set(safeguard, image, zero)]],
    ['a second container of a model', /^Model/, () => [set(model, 'Containers', [{ Image: zero }])]],
    ['a proxy that no evidence names', /^ProxyFargate/, () => [set(proxy, container, zero)]],
    ['a proxy by tag', /^ProxyFargate/, () => [set(proxy, container, 'proxy:1')]],
    [
      'a sidecar',
      /^ProxyFargate/,
      () => [set(proxy, 'ContainerDefinitions/-', { Name: 'x', Image: 'busybox' })],
    ],
    ['a review service that no evidence names', /^ReviewFargate/, () => [set(review, container, zero)]],
    [
      'a task more',
      /^More:/,
      () => [beside(proxy, 'More', like(proxy, { ContainerDefinitions: [{ Image: 'busybox' }] }))],
    ],
    [
      'a function',
      /^More:/,
      () => [beside(proxy, 'More', { Type: 'AWS::Lambda::Function', Properties: {} })],
    ],
    ['no model', /./, () => [gone(model)]],
    ['a proxy that is told that this is no trial', /^ProxyFargate/, () => [tell(callersOf('operational'))]],
    ['a proxy that is told no class', /^ProxyFargate/, () => [tell(callersOf(undefined))]],
    ['packed callers of another class', /^ProxyFargate/, () => [tell(packed(long('operational')))]],
    ['a proxy that is told of no callers', /^ProxyFargate/, () => [tell('null')]],
  ],
  misses: [
    ['callers that are packed', () => [tell(packed(long('trial')))]],
    [
      'the same image of another registry',
      () => [
        set(
          proxy,
          container,
          `other${/@.*$/.exec(JSON.stringify(like(proxy)).match(/@sha256:[0-9a-f]{64}/)?.[0] ?? '')?.[0]}`,
        ),
      ],
    ],
    ['no safeguard model', () => [gone(safeguard)]],
    ['a second task of an approved image', () => [beside(review, 'More', like(review))]],
  ],
  guards: 6,
});
