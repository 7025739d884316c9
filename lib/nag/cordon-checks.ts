import type { PolicyValidationPluginReport } from 'aws-cdk-lib';
import { NagPack } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import type { Charter } from '../config/schema';
import type { Rule } from '../contract/rule';
import { World } from '../contract/world';
import { RULES } from '../rules';
import { type Hit, runRules } from '../rules/run';
import { buildAssembly } from '../template/build-assembly';
import { withHelper } from '../verify/helpers';
import { type Rendered, render } from './render';
import { fatalReport, type GateSummary, reasonOf, type Violation } from './violations';

export interface CordonChecksProps {
  readonly charter: Charter;
  /** @default - the rule book */
  readonly rules?: readonly Rule[];
}

/**
 * The rule book as a cdk-nag pack. It looks at what each construct will write, not at its typed properties, and its
 * findings are fatal: no acknowledgement is asked for, and CDK lets none hide them.
 */
export class CordonChecks extends NagPack {
  readonly name = 'CordonChecks';
  private readonly charter: Charter;
  private readonly rules: readonly Rule[];
  private latest: GateSummary | undefined;

  constructor(props: CordonChecksProps) {
    super();
    this.packName = this.name;
    this.charter = props.charter;
    this.rules = props.rules ?? RULES;
  }

  /** What was looked at; undefined before the pack has run. */
  summary(): GateSummary | undefined {
    return this.latest;
  }

  override validateScope(scope: IConstruct): PolicyValidationPluginReport {
    const rendered = render(scope);
    const violations = [...rendered.failures, ...this.check(rendered)];
    this.latest = {
      gate: this.name,
      rules: this.rules.length,
      resources: rendered.paths.size,
      findings: violations.length,
      acknowledged: 0,
    };
    return fatalReport(violations);
  }

  /** The whole scope is one model; nothing is left to do for a single resource. */
  protected override checkResource(): void {}

  private check({ sources, paths }: Rendered): readonly Violation[] {
    try {
      const assembly = buildAssembly(sources);
      const hits = [...runRules(new World(assembly, this.charter), this.rules)];
      return hits.map((hit) => violationOf(hit, paths));
    } catch (error) {
      return [{ rule: 'rendering', message: `the stacks can't be read: ${reasonOf(error)}` }];
    }
  }
}

function violationOf({ rule, resource, fault }: Hit, paths: ReadonlyMap<string, string>): Violation {
  const logicalId = fault.logicalId ?? resource.logicalId;
  const constructPath = paths.get(`${resource.template.stack} ${logicalId}`);
  return {
    rule: rule.id,
    message: fault.message,
    remedy: withHelper(fault.remedy ?? rule.remedy, resource.type),
    pointer: fault.at.pointer,
    logicalId,
    ...(constructPath === undefined ? {} : { constructPath }),
  };
}
