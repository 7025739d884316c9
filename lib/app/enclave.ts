import { App, attachCustomSynthesis, Validations } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import { loadDeployment } from '../config/load';
import type { Deployment } from '../config/schema';
import { ConstructError } from '../constructs/construct-error';
import type { EvidenceFile } from '../contract/evidence';
import { AssemblyPlugin } from '../nag/assembly-plugin';
import { CordonChecks } from '../nag/cordon-checks';
import { buildStacks, type EnclaveStacks } from '../stacks/enclave';
import { EnclaveStack } from '../stacks/enclave-stack';
import { evidenceIn, keepDeployment, keepEvidence } from '../stacks/output';

export interface EnclaveProps {
  /** Path of the deployment file: what reviewers allow, and how it is sized. */
  readonly deployment: string;
  /**
   * Folder of signed evidence of tests, which an operational deployment needs.
   * @default - no evidence, as for a trial
   */
  readonly evidence?: string;
}

/**
 * The stacks of one deployment in an app of your own. They stand in the app itself, beside this construct, so that their
 * ids, paths and templates are the very ones of Cordon's own app. `CordonChecks` and `CordonVerify` look at the whole app,
 * whatever else is in it, and synthesis fails on what they find. The deployment file and evidence are kept beside the templates.
 */
export class Enclave extends Construct {
  /** Path of the deployment file. */
  readonly file: string;
  readonly deployment: Deployment;
  readonly evidence: readonly EvidenceFile[];
  readonly stacks: EnclaveStacks;
  private readonly added: EnclaveStack[] = [];

  /**
   * The enclave of an app, or of whatever app a construct is in.
   * @throws ConstructError `enclave-missing`
   */
  static of(scope: IConstruct): Enclave {
    const found = enclavesIn(scope)[0];
    if (found) return found;
    throw new ConstructError(
      'enclave-missing',
      "the app has no enclave; add one: new Enclave(app, 'Cordon', …)",
    );
  }

  /**
   * @throws DeploymentError for a file that is no valid deployment
   * @throws ConstructError `scope-no-app`, `enclave-repeated`
   */
  constructor(scope: App, id: string, { deployment: file, evidence }: EnclaveProps) {
    if (!App.isApp(scope))
      throw new ConstructError(
        'scope-no-app',
        `an enclave stands in the app itself, not in '${(scope as IConstruct).node.path}'`,
      );
    if (enclavesIn(scope).length > 0)
      throw new ConstructError(
        'enclave-repeated',
        'an app holds one enclave: a charter is for one; make an app for each',
      );
    super(scope, id);
    this.file = file;
    this.deployment = loadDeployment(file).deployment;
    this.evidence = evidence === undefined ? [] : evidenceIn(evidence);
    this.stacks = buildStacks(scope, this.deployment);
    const { charter } = this.deployment;
    Validations.of(scope).addPlugins(
      new CordonChecks({ charter }),
      new AssemblyPlugin({ charter, evidence: { files: this.evidence, at: Date.now() } }),
    );
    attachCustomSynthesis(this, {
      onSynthesize: ({ outdir }) => {
        keepDeployment(outdir, file);
        keepEvidence(outdir, this.evidence);
      },
    });
  }

  /**
   * A stack of your own beside the enclave's: deployed after them, by the same roles, protected as they are. What may stand
   * in it is what every claim lets stand.
   * @param part what its name ends in: `cordon-NAME-PART`
   */
  addStack(part: string): EnclaveStack {
    const before = [...Object.values(this.stacks), ...this.added].at(-1);
    const stack = new EnclaveStack(this.node.root, part, { deployment: this.deployment });
    if (before) stack.addStackDependency(before, 'is deployed before');
    this.added.push(stack);
    return stack;
  }
}

const enclavesIn = (scope: IConstruct): Enclave[] =>
  scope.node.root.node.children.filter((child) => child instanceof Enclave);
