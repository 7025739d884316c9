import type {
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
} from 'aws-cdk-lib';
import { Stage } from 'aws-cdk-lib';
import { CLAIMS } from '../claims';
import type { Charter } from '../config/schema';
import type { GivenEvidence } from '../contract/evidence';
import type { Finding } from '../contract/verdict';
import { RULES } from '../rules';
import type { Assembly } from '../template/assembly';
import { readAssembly } from '../template/read/read-assembly';
import { verify } from '../verify/verify';
import { fatalReport, type GateSummary, reasonOf, type Violation } from './violations';

export interface AssemblyPluginProps {
  readonly charter: Charter;
  /** @default - none */
  readonly evidence?: GivenEvidence;
}

/**
 * Holds the files of the whole assembly, as they have just been written, against the rules and claims: nested stacks
 * and Stages too, which a template-reading plugin isn't told of. It never throws, because the CLI passes over that.
 */
export class AssemblyPlugin implements IPolicyValidationPlugin {
  readonly name = 'CordonVerify';
  private latest: GateSummary | undefined;

  constructor(private readonly props: AssemblyPluginProps) {}

  summary(): GateSummary | undefined {
    return this.latest;
  }

  validate({ appConstruct }: IPolicyValidationContext): PolicyValidationPluginReport {
    try {
      if (!Stage.isStage(appConstruct)) throw new Error('the app is no Stage, so it has no assembly');
      const assembly = readAssembly(appConstruct.outdir);
      return this.report(this.check(assembly), assembly.resources.length);
    } catch (error) {
      const message = `the assembly can't be verified: ${reasonOf(error)}`;
      return this.report([{ rule: 'assembly', message }], 0);
    }
  }

  private report(violations: readonly Violation[], resources: number): PolicyValidationPluginReport {
    const findings = violations.length;
    this.latest = {
      gate: this.name,
      rules: RULES.length + CLAIMS.length,
      resources,
      findings,
      acknowledged: 0,
    };
    return fatalReport(violations);
  }

  // What is undecided isn't wrong yet; an operational deployment without evidence is.
  private check(assembly: Assembly): readonly Violation[] {
    const { charter, evidence } = this.props;
    const source = { file: '', digest: '', charter };
    const { claims, findings } = verify(assembly, source, evidence ? { evidence } : {});
    const refuted = claims.filter(({ status }) => status === 'refuted').map(({ id }) => id);
    return findings.filter(({ claim }) => refuted.includes(claim)).map(violationOf);
  }
}

const violationOf = ({ rule, message, remedy, pointer, logicalId, file }: Finding): Violation => ({
  rule,
  message,
  remedy,
  pointer,
  logicalId,
  templatePath: file,
});
