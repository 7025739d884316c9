import { createHash } from 'node:crypto';
import { charterDigest } from '../../config/charter-digest';
import type { Charter } from '../../config/schema';
import type { World } from '../../contract/world';
import { type HostedModel, inventoryOf } from '../../engines/inventory/inventory';
import type { Subjects } from '../../evidence/use/subjects';

/**
 * What evidence must be about, digest by digest: charter, images, releases with their weights, policy bundles, and
 * templates. Parts of classifiers have names of their own, and stand by those names in charter and templates, so that
 * an update of theirs changes nothing else.
 */
export const deployedSubjects = (world: World): Subjects => world.once(subjects);

function subjects(world: World): Subjects {
  const { assembly, charter } = world;
  const { models, safeguards } = inventoryOf(world);
  const own: [string, string][] = [
    ['image:classifier', charter.images.classifier],
    ...releases('safeguard', safeguards),
    ...(charter.evidence.policies ?? []).map(({ redLine, digest }): [string, string] => [
      `policies:${redLine}`,
      digest,
    ]),
  ];
  return new Map<string, string>([
    ['charter', charterDigest(withoutClassifiers(charter))],
    ['image:proxy', charter.images.proxy],
    ['image:review', charter.images.review],
    ...releases('model', models),
    ...own,
    ...assembly.templates.map(({ file, raw }): [string, string] => [
      `template:${file}`,
      textDigest(named(JSON.stringify(raw), [...own, ['charter', charterDigest(charter)]])),
    ]),
  ]);
}

function* releases(use: string, hosted: readonly HostedModel[]): Iterable<[string, string]> {
  for (const [index, { release, resource }] of hosted.entries()) {
    // What runs and is no release has no digest that evidence could be about.
    const name = `${use}:${index === 0 ? '' : `${index + 1}:`}`;
    yield [`${name}image`, release?.image ?? `none:${resource.logicalId}`];
    yield [`${name}weights`, release?.weights ?? `none:${resource.logicalId}`];
    yield [`${name}safety-training`, release?.safetyTraining ?? `none:${resource.logicalId}`];
  }
}

const withoutClassifiers = (charter: Charter): Charter => ({
  ...charter,
  images: { ...charter.images, classifier: '' },
  releases: charter.releases.map((release) =>
    release.use === 'safeguard' ? { ...release, image: '', weights: '', safetyTraining: '' } : release,
  ),
  evidence: { ...charter.evidence, policies: [] },
});

/** A text in which digests stand by their names. */
function named(text: string, names: readonly (readonly [string, string])[]): string {
  let result = text;
  for (const [name, digest] of names) {
    const [, hex = ''] = digest.split(':');
    if (/^[0-9a-f]{64,}$/.test(hex)) result = result.replaceAll(hex, `{${name}}`);
  }
  return result;
}

const textDigest = (text: string) => `sha384:${createHash('sha384').update(text).digest('hex')}`;
