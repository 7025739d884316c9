import type { Resource } from '../assembly';
import type { TemplateSource } from '../build-assembly';
import { isObject, own } from '../intrinsics/scope';
import { pointerTo } from '../values/pointer';
import { textOf } from '../values/values';
import type { ReportIrregularity } from './irregularities';
import type { TemplateAsset } from './manifest/asset-manifest';
import { ACCOUNT_PLACEHOLDER, REGION_PLACEHOLDER } from './placeholders';

/** Resolves a resource of a template that stands alone. */
export type NestedIn = (source: TemplateSource) => readonly Resource[];

/**
 * The nested stacks of a template. What is deployed is what `TemplateURL` names, so that decides, by the asset manifests'
 * destinations; `Metadata['aws:asset:path']` steers tools only, and must agree.
 */
export function nestedStacks(
  source: TemplateSource,
  assets: readonly TemplateAsset[],
  nestedIn: NestedIn,
  report: ReportIrregularity,
): TemplateSource[] {
  const sources: TemplateSource[] = [];
  for (const resource of hasNested(source.content) ? nestedIn(source) : []) {
    const url = textOf(resource.properties.entries.get('TemplateURL'));
    const asset =
      url === undefined
        ? undefined
        : assets.find((each) => each.destinations.some((to) => leadsTo(url, to, resource)));
    const raw = own(own(own(source.content, 'Resources'), resource.logicalId), 'Metadata');
    const path = own(raw, 'aws:asset:path');
    if (
      asset === undefined ||
      (path !== undefined && directoryOf(asset.file) + String(path) !== asset.file)
    ) {
      report(
        { file: source.file, pointer: pointerTo(resource.pointer, 'Properties', 'TemplateURL') },
        'nested-template-missing',
        `nested stack "${resource.logicalId}" has a template that the assembly doesn't hold`,
        'let CDK synthesize the nested stack, so that its template is an asset of the assembly',
      );
      continue;
    }
    sources.push({
      file: asset.file,
      content: undefined,
      stack: `${source.stack}/${resource.logicalId}`,
      account: source.account,
      region: source.region,
      parent: { stack: source.stack, logicalId: resource.logicalId },
    });
  }
  return sources;
}

function hasNested(content: unknown): boolean {
  const resources = own(content, 'Resources');
  return (
    isObject(resources) &&
    Object.values(resources).some((each) => own(each, 'Type') === 'AWS::CloudFormation::Stack')
  );
}

// https://s3.REGION.SUFFIX/BUCKET/KEY, as aws-cdk-lib writes it.
function leadsTo(url: string, to: { bucket: string; key: string }, { template }: Resource): boolean {
  const [, region = '', bucket, key] = /^https:\/\/s3\.([^./]+)\.[^/]+\/([^/]+)\/(.+)$/.exec(url) ?? [];
  const expected = to.bucket
    .replaceAll(ACCOUNT_PLACEHOLDER, template.account ?? bucket?.split('-').at(-1) ?? '')
    .replaceAll(REGION_PLACEHOLDER, template.region ?? region);
  return (
    key === to.key && (bucket === expected || template.account === undefined || template.region === undefined)
  );
}

function directoryOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
