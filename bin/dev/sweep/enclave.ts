import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Charter } from '../../../lib/config/schema';
import type { Assembly } from '../../../lib/template/assembly';
import { readAssembly } from '../../../lib/template/read/read-assembly';
import type { Contents } from './enumerate';

/** A deployment as it was synthesized: what a sweep changes, and what it is held against. */
export interface Enclave {
  readonly directory: string;
  readonly assembly: Assembly;
  readonly charter: Charter;
  readonly contents: Contents;
}

export function enclaveIn(directory: string, charter: Charter): Enclave {
  const assembly = readAssembly(directory);
  const templates = new Map(assembly.templates.map(({ file, raw }) => [file, raw]));
  const names = ['manifest.json', ...[...templates.keys()].map(assetManifestOf)];
  const manifests = new Map(
    names.map((file): [string, unknown] => [file, JSON.parse(readFileSync(join(directory, file), 'utf8'))]),
  );
  return { directory, assembly, charter, contents: { templates, manifests } };
}

const assetManifestOf = (template: string) => template.replace(/template\.json$/, 'assets.json');
