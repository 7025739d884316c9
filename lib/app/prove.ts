import type { App } from 'aws-cdk-lib';
import { placesOf } from '../cli/verify/places';
import { loadDeployment } from '../config/load';
import { CLAIM_IDS, type ClaimId } from '../contract/claim-id';
import type { Verdict } from '../contract/verdict';
import { toText } from '../report/text';
import { readAssembly } from '../template/read/read-assembly';
import { verify } from '../verify/verify';
import { Enclave } from './enclave';

export interface ProveOptions {
  /**
   * Path of the deployment file whose charter the app is held against.
   * @default - the one that the app's enclave is made of
   */
  readonly charter?: string;
  /**
   * Claims that are left out, which the verdict says.
   * @default - none
   */
  readonly except?: readonly ClaimId[];
}

/** A verdict, and the same for people. */
export interface Proof {
  readonly verdict: Verdict;
  /** As `cordon verify` prints it: what to mend first, with its witness. */
  readonly text: string;
}

/** The name of the error with which CDK ends a synthesis that a validation plugin refuses. Seen with aws-cdk-lib 2.276. */
const REFUSED = 'ValidationFailed';

/**
 * Synthesizes an app anew, and holds the files that it wrote against a charter: what `cordon verify` does, in this process.
 * What the app's own gates say counts for nothing here.
 * @throws whatever the app's constructs throw
 * @throws ConstructError `enclave-missing`
 */
export function prove(app: App, { charter: file, except = [] }: ProveOptions = {}): Proof {
  const enclave = Enclave.of(app);
  const loaded = loadDeployment(file ?? enclave.file);
  writeAssembly(app);
  const verdict = verify(
    readAssembly(app.outdir),
    { file: loaded.file, digest: loaded.digest, charter: loaded.deployment.charter },
    {
      claims: CLAIM_IDS.filter((id) => !except.includes(id)),
      evidence: { files: enclave.evidence, at: Date.now() },
    },
  );
  return { verdict, text: toText([verdict], { places: [placesOf([app.outdir], verdict)] }) };
}

/** CDK asks the gates once all files are written. */
function writeAssembly(app: App): void {
  try {
    app.synth({ force: true });
  } catch (error) {
    if (!(error instanceof Error && error.name === REFUSED)) throw error;
  }
}
