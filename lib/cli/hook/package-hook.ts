import { copyFileSync, cpSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadDeployment } from '../../config/load';
import { CODE, hookTemplate } from '../../hook/template';
import { visible } from '../../report/visible';
import { readAssembly } from '../../template/read/read-assembly';
import { attestationFaults } from '../attest/attest-path';
import { type ExitCode, UsageError } from '../command';
import { evidenceFor } from '../evidence-files';
import { writeFile } from '../files';
import type { Io } from '../io';
import { makeFolder } from '../make-folder';
import { refusingEvidence } from '../refusing-evidence';
import type { HookFlags } from './flags';

/** The function's code, beside this file once it is bundled. */
const BUNDLE = join(__dirname, 'cordon-hook.js');

const STACK_NAME = /^[A-Za-z][A-Za-z0-9-]{0,127}$/;

/**
 * Writes the hook's code with what it goes by, and its template.
 * @param bundle path of the code
 * @throws UsageError where something is there already, or a stack has no name
 */
export function packageHook(path: string, flags: HookFlags, io: Io, bundle = BUNDLE): ExitCode {
  const { charter, attestation, output, except = [], also = [] } = flags;
  const { faults } = refusingEvidence(() => attestationFaults(path, attestation, flags, io));
  for (const fault of faults) io.stderr.write(`cordon: the attestation does not hold: ${visible(fault)}\n`);
  if (faults.length > 0) return 1;
  if (existsSync(output))
    throw new UsageError('output-exists', `'${output}' is there already; name a folder that isn't`);
  if (!existsSync(bundle))
    throw new UsageError(
      'bundle-missing',
      `'${bundle}' isn't there; run npm run build in a clone, or install the package`,
    );
  const code = join(output, CODE);
  makeFolder(join(code, 'others'));
  copyFileSync(bundle, join(code, 'index.js'));
  copyFileSync(charter, join(code, 'charter.yaml'));
  copyFileSync(attestation, join(code, 'attestation.json'));
  cpSync(path, join(code, 'assembly'), { recursive: true });
  for (const { file, bytes } of evidenceFor(path, flags.evidence)) {
    makeFolder(join(code, 'assembly', 'evidence'));
    writeFile(join(code, 'assembly', 'evidence', basename(file)), bytes);
  }
  const own = new Set(readAssembly(path).templates.map((template) => template.stack));
  for (const file of also) {
    const stack = basename(file).replace(/(\.template)?\.(json|ya?ml)$/, '');
    if (!STACK_NAME.test(stack))
      throw new UsageError('stack-invalid', `'${file}' names no stack; call it STACK.json or STACK.yaml`);
    refuseOther(stack, file, own);
    copyFileSync(file, join(code, 'others', `${stack}${file.endsWith('.json') ? '.json' : '.yaml'}`));
    own.add(stack);
  }
  writeFile(join(code, 'package.json'), `${JSON.stringify({ private: true, except })}\n`);
  const { deployment } = loadDeployment(charter);
  writeFile(join(output, 'hook.template.json'), `${JSON.stringify(hookTemplate(deployment), null, 2)}\n`);
  io.stdout.write(`${visible(output)}: deploy it as docs/hook.md says\n`);
  return 0;
}

/** A hook sees templates and no parameters, so that one with parameters may be anything. */
function refuseOther(stack: string, file: string, taken: ReadonlySet<string>): void {
  if (taken.has(stack))
    throw new UsageError(
      'stack-invalid',
      `'${file}' names the stack '${stack}', which is there already; name another`,
    );
  const [template] = readAssembly([file]).templates;
  const content = template?.raw;
  if (typeof content === 'object' && content !== null && ('Parameters' in content || 'Transform' in content))
    throw new UsageError(
      'stack-invalid',
      `'${file}' has parameters or a transform, which a hook doesn't see; write the values into the template, or deploy it before the hook`,
    );
}
