import type { CfnResource, IPolicyValidationPlugin, PolicyValidationPluginReport } from 'aws-cdk-lib';
import { type IApplyRule, type NagPack, NagRuleCompliance } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import type { Named } from '../config/names';
import type { Acknowledgement } from './acknowledgement';
import { fatalReport, type GateSummary, reasonOf, type Violation } from './violations';

/** A borrowed pack whose findings are fatal unless they stand in the register. */
export interface RegisteredPack extends IPolicyValidationPlugin {
  summary(): GateSummary;
  validateScope(scope: IConstruct): PolicyValidationPluginReport;
}

/** What one run of a pack looked at and found. */
interface Run {
  readonly rules: Set<string>;
  readonly resources: Set<string>;
  readonly violations: Violation[];
}

const begin = (): Run => ({ rules: new Set(), resources: new Set(), violations: [] });

/**
 * Holds a cdk-nag pack's findings against the register. Acknowledgements in the construct tree don't count, and a
 * rule that throws has found something. An entry of the register that matches nothing is a finding as well.
 */
export function registered(
  pack: NagPack,
  register: readonly Acknowledgement[],
  enclave: Named,
): RegisteredPack {
  const name = pack.readPackName;
  const entries = entriesOf(register.filter(({ id }) => id.startsWith(`${name}-`)));
  let run = begin();

  // cdk-nag hands each rule and resource to this method, which is protected.
  Object.assign(pack, { applyRule: (params: IApplyRule) => apply(name, params, run) });

  const isOpen = (violation: Violation) => !entries.has(entryOf(violation, enclave));
  const validateScope = (scope: IConstruct) => {
    run = begin();
    pack.validateScope(scope);
    const found = new Set(run.violations.map((violation) => entryOf(violation, enclave)));
    const stale = [...entries].filter((entry) => !found.has(entry));
    return fatalReport([...run.violations.filter(isOpen), ...stale.map(staleness)]);
  };
  return {
    name,
    validateScope,
    validate: ({ appConstruct }) => validateScope(appConstruct),
    summary: () => {
      const findings = run.violations.filter(isOpen).length;
      const acknowledged = run.violations.length - findings;
      return { gate: name, rules: run.rules.size, resources: run.resources.size, findings, acknowledged };
    },
  };
}

function apply(pack: string, { rule, ruleSuffixOverride, info, node }: IApplyRule, run: Run): void {
  const id = `${pack}-${ruleSuffixOverride ?? rule.name}`;
  run.rules.add(id);
  run.resources.add(node.node.path);
  for (const detail of outcomeOf(rule, node)) {
    run.violations.push({ rule: `${id}${detail}`, message: info, constructPath: node.node.path });
  }
}

/** The findings of one rule: one bare, or one for each detail in brackets, as cdk-nag writes them. */
function outcomeOf(rule: IApplyRule['rule'], node: CfnResource): readonly string[] {
  try {
    const outcome = rule(node);
    if (Array.isArray(outcome)) return outcome.map((detail) => `[${detail}]`);
    return outcome === NagRuleCompliance.NON_COMPLIANT ? [''] : [];
  } catch (error) {
    return [`[threw: ${reasonOf(error)}]`];
  }
}

/** What the register has, one by one: the id of a finding and a construct's path, which has no space. */
const entriesOf = (register: readonly Acknowledgement[]): ReadonlySet<string> =>
  new Set(register.flatMap(({ id, paths }) => paths.map((path) => `${id} at ${path}`)));

/** A finding as the register names it, with what is the deployment's own left out. */
function entryOf({ rule, constructPath = '' }: Violation, { name, account, region }: Named): string {
  const id = rule
    .replaceAll(account, '{account}')
    .replaceAll(region, '{region}')
    .replaceAll(`cordon-${name}`, 'cordon-{name}')
    .replaceAll(`/cordon/${name}/`, '/cordon/{name}/');
  return `${id} at ${constructPath.replace(`cordon-${name}-`, '')}`;
}

const staleness = (entry: string): Violation => ({
  rule: 'stale-acknowledgement',
  message: `the register acknowledges ${entry}, where there is no such finding`,
  remedy: 'Remove the entry from lib/nag/register.ts.',
});
