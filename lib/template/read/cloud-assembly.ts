import type { TemplateSource } from '../build-assembly';
import { checkDeploymentPath, checkStackName } from './deployment-path';
import { InputError } from './input-error';
import type { ReportIrregularity } from './irregularities';
import { LIMITS } from './limits';
import { readAssetManifest, type TemplateAsset } from './manifest/asset-manifest';
import { readManifest, type StackArtifact } from './manifest/manifest';
import { type NestedIn, nestedStacks } from './nested-stacks';
import type { Files } from './read-files';
import { uniqueStack } from './stack-name';
import { checkOrder, type OrderedStack } from './stack-order';
import { reportUnlisted } from './unlisted';

/**
 * Every template that a cloud assembly deploys, nested assemblies and nested stacks included; parents come first.
 *
 * @throws InputError when the assembly can't be read
 */
export function readCloudAssembly(
  files: Files,
  nestedIn: NestedIn,
  report: ReportIrregularity,
): TemplateSource[] {
  const sources: TemplateSource[] = [];
  readDirectory('', 0);
  return sources;

  function readDirectory(directory: string, depth: number): void {
    if (depth > 8) {
      throw new InputError(
        'too-deep',
        `assemblies are nested deeper than 8 levels at ${directory}; flatten the stages`,
      );
    }
    const manifest = readManifest(`${directory}manifest.json`, files, report);
    const assets = manifest.assetManifests.flatMap((name) =>
      readAssetManifest(directory, name, files, report),
    );
    const used = new Set<string>();
    const ordered: OrderedStack[] = [];
    for (const stack of manifest.stacks) {
      const file = directory + stack.templateFile;
      used.add(file);
      if (directory === '') checkStackName(stack, report);
      const uploading = assets.filter(({ manifest: id }) => stack.dependencies.includes(id));
      checkDeploymentPath(stack, file, uploading.length > 0 ? uploading : assets, report);
      const source = {
        file,
        digest: files.read(file).digest,
        content: files.parse(file),
        stack: uniqueName(stack),
        stackName: stack.stackName,
        account: stack.account,
        region: stack.region,
      };
      ordered.push({ id: stack.id, artifact: stack, source });
      add(source, assets, used, []);
    }
    checkOrder(ordered, manifest.artifacts, report);
    reportUnlisted(directory, { manifest, assets, used }, files, report);
    for (const name of manifest.assemblies) readDirectory(`${directory}${name}/`, depth + 1);
  }

  function add(
    source: TemplateSource,
    assets: readonly TemplateAsset[],
    used: Set<string>,
    above: readonly string[],
  ): void {
    if (above.includes(source.file)) {
      throw new InputError(
        'template-malformed',
        `${source.file} nests itself; a nested stack must be another template`,
      );
    }
    if (sources.length >= LIMITS.templates) {
      throw new InputError(
        'too-many-files',
        `the assembly makes more than ${LIMITS.templates} stacks; verify fewer at a time`,
      );
    }
    sources.push(source);
    for (const child of nestedStacks(source, assets, nestedIn, report)) {
      used.add(child.file);
      add(
        { ...child, digest: files.read(child.file).digest, content: files.parse(child.file) },
        assets,
        used,
        [...above, source.file],
      );
    }
  }

  function uniqueName(stack: StackArtifact): string {
    const same = sources.filter((other) => other.stackName === stack.stackName);
    if (same.some((other) => other.account === stack.account && other.region === stack.region)) {
      report(
        stack.at,
        'stack-twice',
        `two stacks of one environment are named "${stack.stackName}"`,
        'name them apart',
      );
    }
    return uniqueStack(stack.stackName, new Set(sources.map((other) => other.stack)));
  }
}
