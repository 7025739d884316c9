import { join } from 'node:path';
import {
  ATTACHED_KINDS,
  KINDS,
  obstacles,
  organizationTemplate,
  rendered,
} from '../../account-policies/rendered';
import { loadDeployment } from '../../config/load';
import { visible } from '../../report/visible';
import type { ExitCode } from '../command';
import { writeFile } from '../files';
import type { Io } from '../io';
import { makeFolder } from '../make-folder';
import { refuseUnused } from '../refuse-unused';
import type { PoliciesFlags } from './flags';

const TEMPLATE = 'organization.template.json';

/** Prints the policies of a deployment's account, or writes each to a file, and says what stands in their way. */
export function printPolicies(file: string, flags: PoliciesFlags, io: Io): ExitCode {
  const { attached = 1 } = flags;
  if (flags.format === 'boundary' || flags.format === 'endpoint')
    refuseUnused(flags, ['attached'], `beside --format ${flags.format}: no organization attaches those`);
  const { deployment } = loadDeployment(file);
  if (flags.format === 'template') {
    const text = `${JSON.stringify(organizationTemplate(deployment), null, 2)}\n`;
    if (flags.output === undefined) io.stdout.write(text);
    else {
      writeInto(flags.output, TEMPLATE, text);
      io.stdout.write(`${TEMPLATE}: ${text.length} characters. A stack for the management account.\n`);
    }
    return say(
      ATTACHED_KINDS.flatMap((kind) => [...obstacles(kind, rendered(kind, deployment), attached)]),
      io,
    );
  }
  const kind = flags.format;
  const policies = rendered(kind, deployment);
  if (flags.output === undefined) {
    const byName = Object.fromEntries(policies.map(({ name, document }) => [name, document]));
    io.stdout.write(`${JSON.stringify(byName, null, 2)}\n`);
  } else
    for (const { name, document, characters, says } of policies) {
      // `endpoint` and `boundary` begin the names of their policies.
      const file = `${name.startsWith(kind) ? name : `${kind}-${name}`}.json`;
      writeInto(flags.output, file, `${JSON.stringify(document)}\n`);
      io.stdout.write(`${file}: ${characters} of ${KINDS[kind].characters} characters. ${says}\n`);
    }
  return say([...obstacles(kind, policies, attached)], io);
}

/** Says what stands in the way, and ends by whether anything does. */
function say(found: readonly string[], io: Io): ExitCode {
  for (const obstacle of found) io.stderr.write(`cordon: ${visible(obstacle)}\n`);
  return found.length > 0 ? 1 : 0;
}

function writeInto(folder: string, name: string, text: string): void {
  makeFolder(folder);
  writeFile(join(folder, name), text);
}
