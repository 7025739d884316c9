import type { ReportIrregularity } from './irregularities';
import type { TemplateAsset } from './manifest/asset-manifest';
import type { Manifest } from './manifest/manifest';
import type { Files } from './read-files';

/** Reports what stands in an assembly directory and could be deployed, but isn't named by its manifest. */
export function reportUnlisted(
  directory: string,
  named: { manifest: Manifest; assets: readonly TemplateAsset[]; used: ReadonlySet<string> },
  files: Files,
  report: ReportIrregularity,
): void {
  const { manifest, assets, used } = named;
  const listed = new Set([
    ...['manifest.json', 'cdk.out', 'tree.json'],
    // The deployment file, which the app copies to the top so that the assembly can be verified by itself.
    ...(directory === '' ? ['deployment.yaml', ...evidenceFolder(files)] : []),
    ...manifest.assetManifests.map(({ file }) => file),
    ...manifest.others,
    ...manifest.assemblies.map((name) => `${name}/`),
    ...[...used].map((file) => file.slice(directory.length)),
  ]);
  for (const name of files.list(directory)) {
    if (listed.has(name)) continue;
    const at = { file: directory + name, pointer: '' };
    if (name.endsWith('/')) {
      report(
        at,
        'directory-unlisted',
        `no manifest names the directory ${at.file}`,
        'remove it, and synthesize afresh',
      );
    } else if (isDeployable(name) || assets.some((asset) => asset.file === at.file)) {
      report(
        at,
        'template-unlisted',
        `no stack uses ${at.file}`,
        'remove it, and synthesize into an empty directory',
      );
    }
  }
}

/** Evidence that came along, which is told by its folder and ends; a folder of the name that holds anything else is none. */
function evidenceFolder(files: Files): string[] {
  if (!files.list('').includes('evidence/')) return [];
  return files.list('evidence').every((name) => name.endsWith('.dsse.json')) ? ['evidence/'] : [];
}

// What `cdk deploy` or a person could take for a template or for what steers a deployment.
function isDeployable(name: string): boolean {
  return /\.template(\.[a-z]+)?$|\.assets\.json$|\.ya?ml$/i.test(name);
}
