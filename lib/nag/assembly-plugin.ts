import type {
  IPolicyValidationContext,
  IPolicyValidationPlugin,
  PolicyValidationPluginReport,
} from 'aws-cdk-lib';
import { Stage } from 'aws-cdk-lib';
import type { Assembly } from '../assembly/model';
import { readAssembly } from '../assembly/read';
import type { Charter } from '../config/schema';
import { RULES } from '../rules';
import { runRules } from '../rules/run';
import { fatalReport, type GateSummary, reasonOf, type Violation } from './violations';

export interface AssemblyPluginProps {
  readonly charter: Charter;
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
    this.latest = { gate: this.name, rules: RULES.length, resources, findings, acknowledged: 0 };
    return fatalReport(violations);
  }

  private check(assembly: Assembly): readonly Violation[] {
    const irregular = assembly.irregularities.map(({ code, message, remedy, file, pointer }) => ({
      rule: code,
      message,
      remedy,
      pointer,
      templatePath: file,
    }));
    const hits = [...runRules({ assembly, charter: this.props.charter }, RULES)];
    return [
      ...irregular,
      ...hits.map(({ rule, resource, fault }) => ({
        rule: rule.id,
        message: fault.message,
        remedy: fault.remedy ?? rule.remedy,
        pointer: fault.at.pointer,
        logicalId: fault.logicalId ?? resource.logicalId,
        templatePath: fault.at.file,
      })),
    ];
  }
}
