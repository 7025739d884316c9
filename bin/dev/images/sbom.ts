import { packageFolders } from '../notices';

/** A bill of materials in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/), of what went into one bundle. */

export interface Lock {
  readonly version?: string;
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly license?: string; readonly integrity?: string }>
  >;
}

/**
 * Components are the packages of which a file is in the bundle, in the version that the lock file pins. No serial
 * number and no time, so that the same bundle has the same bill.
 * @throws Error for a file of a package that the lock file doesn't pin by version and integrity
 */
export function bill(name: string, sha256: string, files: readonly string[], lock: Lock) {
  const components = packageFolders(files).map((folder) => component(folder, lock));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': name,
        name,
        version: lock.version ?? '0.0.0',
        hashes: [{ alg: 'SHA-256', content: sha256 }],
      },
    },
    components,
    dependencies: [{ ref: name, dependsOn: components.map((one) => one['bom-ref']) }],
  };
}

/** @param path of the package from where esbuild ran; a checkout's packages may be another's */
function component(path: string, lock: Lock) {
  const folder = path.slice(path.indexOf('node_modules/'));
  const pinned = lock.packages[folder];
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const digest = /^sha512-([A-Za-z0-9+/=]+)$/.exec(pinned?.integrity ?? '')?.[1];
  if (!pinned?.version || !digest) {
    throw new Error(`${folder} is in a bundle and package-lock.json doesn't pin it by version and sha512`);
  }
  const purl = `pkg:npm/${name.replace('@', '%40')}@${pinned.version}`;
  return {
    type: 'library',
    'bom-ref': `${purl}#${folder}`,
    name,
    version: pinned.version,
    purl,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
    licenses: [{ expression: pinned.license ?? 'NOASSERTION' }],
  };
}
