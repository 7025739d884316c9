import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { loadDeployment } from '../../lib/config/load';
import { RED_LINES, type RedLine } from '../../lib/config/red-lines';
import { POLICIES } from '../../lib/services/classifier/policies';
import {
  BUNDLE_TYPE,
  bundleKey,
  draftPolicyBundle,
  readPolicy,
  unsealPolicy,
} from '../../lib/services/classifier/policy/bundle';
import { enclose, preAuthentication } from '../../lib/services/common/envelope';

// Makes signed policy bundles where the key is elsewhere, in an HSM or a KMS: `npm run policies -- --help`.

interface DraftFlags {
  readonly policyVersion: number;
  readonly expires: Date;
  readonly model: string;
  readonly directory: string;
}

interface SealFlags {
  readonly policyVersion: number;
  readonly deployment: string;
  readonly key: string;
  readonly signature: string;
  readonly directory: string;
}

const EXAMPLES = `
Examples:
  npm run policies -- draft autonomous-weapons --policy-version 7 --expires 2027-06-30
  openssl pkeyutl -sign -rawin -inkey key.pem -in 00000007.to-be-signed -out 00000007.sig   (Ed25519)
  openssl dgst -sha384 -sign key.pem -out 00000007.sig 00000007.to-be-signed                (P-384)
  npm run policies -- seal autonomous-weapons --policy-version 7 --key policy-2026 \\
    --signature 00000007.sig --deployment config/NAME.yaml

The result, 00000007.json, goes into the policies bucket under the red line's prefix.`;

function draft(redLine: RedLine, flags: DraftFlags): string {
  const payload = draftPolicyBundle(POLICIES[redLine], {
    version: flags.policyVersion,
    issued: new Date(),
    expires: flags.expires,
    model: flags.model,
  });
  const name = join(flags.directory, bundleKey(flags.policyVersion));
  writeFileSync(`${name}.payload`, payload);
  writeFileSync(`${name}.to-be-signed`, preAuthentication(BUNDLE_TYPE, payload));
  return `wrote ${name}.payload, for people to read, and ${name}.to-be-signed\n`;
}

/** Writes a bundle only if a classifier of that deployment would open it. */
function seal(redLine: RedLine, flags: SealFlags): string {
  const version = flags.policyVersion;
  const name = join(flags.directory, bundleKey(version));
  const sig = readFileSync(flags.signature);
  const text = enclose(BUNDLE_TYPE, readFileSync(`${name}.payload`), { keyid: flags.key, sig });
  const keys = loadDeployment(flags.deployment).deployment.charter.signingKeys.filter(
    ({ use }) => use === 'policy',
  );
  if (!keys.some(({ id }) => id === flags.key))
    throw new Error(
      `--key '${flags.key}' is no key of use policy in ${flags.deployment}; its keys: ${keys.map(({ id }) => id).join(', ') || 'none'}`,
    );
  const { digest, expires } = readPolicy(unsealPolicy(text, { redLine, keys, version }));
  writeFileSync(`${name}.json`, text);
  return `wrote ${name}.json: ${digest}, until ${expires}\n`;
}

/** A value as its option takes it. */
function value<T>(read: (text: string) => T | undefined, allowed: string) {
  return (text: string): T => {
    const out = read(text);
    if (out === undefined) throw new InvalidArgumentError(`give ${allowed}`);
    return out;
  };
}

const versionOf = (text: string) => (/^[1-9]\d{0,7}$/.test(text) ? Number(text) : undefined);
/** A day, or a time, in UTC that has not passed. */
function dateOf(text: string): Date | undefined {
  const date = new Date(text);
  return /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text) && date.getTime() > Date.now() ? date : undefined;
}
const modelOf = (text: string) => (/^(none|sha384:[0-9a-f]{96})$/.test(text) ? text : undefined);

const version = () =>
  new Option('--policy-version <n>', 'version of the bundle (required)')
    .argParser(value(versionOf, 'a whole number from 1, above the version in force'))
    .makeOptionMandatory();
const directory = () => new Option('--directory <dir>', 'where files are read and written').default('.');
const known = (redLine: string): RedLine => {
  const found = RED_LINES.find((one) => one === redLine);
  if (!found) throw new Error(`'${redLine}' is no red line; allowed: ${RED_LINES.join(', ')}`);
  return found;
};

/** Bad input ends in 2, as everywhere. */
const ending = ({ exitCode }: { readonly exitCode: number }): never => process.exit(exitCode === 0 ? 0 : 2);

const program = new Command('policies')
  .exitOverride(ending)
  .configureOutput({
    outputError: (text, write) => write(`cordon policies: ${text.replace(/^error: /, '')}`),
  })
  .description(
    'Makes signed policy bundles: drafts what is signed elsewhere, and seals it with the signature.',
  )
  .addHelpText('after', EXAMPLES);
program
  .command('draft <red-line>')
  .description("writes the red line's policy as it stands in this repository, and the bytes to be signed")
  .addOption(version())
  .requiredOption(
    '--expires <date>',
    'when classifiers stop answering under it, in UTC (required)',
    value(dateOf, 'a date to come in UTC, as 2027-06-30 or 2027-06-30T12:00:00Z'),
  )
  .option(
    '--model <digest>',
    "digest of the safeguard's weights",
    value(modelOf, "'none', or sha384: and 96 hexadecimal digits, as cordon charter digest prints it"),
    'none',
  )
  .addOption(directory())
  .action((redLine: string, flags: DraftFlags) => void process.stdout.write(draft(known(redLine), flags)));
program
  .command('seal <red-line>')
  .description("puts policy and signature into one file, if a key of the charter's has signed it")
  .addOption(version())
  .requiredOption('--deployment <file>', 'deployment file whose charter names the key (required)')
  .requiredOption('--key <id>', 'id of the key in the charter (required)')
  .requiredOption('--signature <file>', 'the signature: 64 bytes for Ed25519, DER for P-384 (required)')
  .addOption(directory())
  .action((redLine: string, flags: SealFlags) => void process.stdout.write(seal(known(redLine), flags)));

try {
  program.parse();
} catch (error) {
  const said = error instanceof Error ? error.message : String(error);
  process.stderr.write(`cordon policies: ${said.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
