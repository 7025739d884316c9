import type { CfnResource, IPolicyValidationPlugin, PolicyValidationPluginReport } from 'aws-cdk-lib';
import { type IApplyRule, type NagPack, NagRuleCompliance } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import type { Acknowledgement } from './register';
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

/**
 * Holds a cdk-nag pack's findings against the register. Acknowledgements in the construct tree don't count, and a
 * rule that throws has found something. An entry of the register that matches nothing is a finding as well.
 */
export function registered(pack: NagPack, register: readonly Acknowledgement[]): RegisteredPack {
  const name = pack.readPackName;
  const own = register.filter(({ id }) => id.startsWith(`${name}-`));
  let run: Run = { rules: new Set(), resources: new Set(), violations: [] };

  // cdk-nag hands each rule and resource to this method, which is protected.
  Object.assign(pack, { applyRule: (params: IApplyRule) => apply(name, params, run) });

  const validateScope = (scope: IConstruct) => {
    run = { rules: new Set(), resources: new Set(), violations: [] };
    pack.validateScope(scope);
    const open = run.violations.filter((violation) => !isRegistered(own, violation));
    return fatalReport([...open, ...staleIn(own, run.violations)]);
  };
  return {
    name,
    validateScope,
    validate: ({ appConstruct }) => validateScope(appConstruct),
    summary: () => {
      const acknowledged = run.violations.filter((violation) => isRegistered(own, violation)).length;
      return {
        gate: name,
        rules: run.rules.size,
        resources: run.resources.size,
        findings: run.violations.length - acknowledged,
        acknowledged,
      };
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

/** `cordon-NAME-boundary/Vpc` is `boundary/Vpc`: the register holds for every deployment. */
const inEveryDeployment = (path: string): string => path.replace(/^cordon-.+-([a-z]+)(?=\/)/, '$1');

const matches = ({ id, paths }: Acknowledgement, { rule, constructPath = '' }: Violation): boolean =>
  id === rule && paths.includes(inEveryDeployment(constructPath));

const isRegistered = (register: readonly Acknowledgement[], violation: Violation): boolean =>
  register.some((entry) => matches(entry, violation));

function staleIn(
  register: readonly Acknowledgement[],
  violations: readonly Violation[],
): readonly Violation[] {
  return register.flatMap((entry) =>
    entry.paths
      .filter((path) => !violations.some((violation) => matches({ ...entry, paths: [path] }, violation)))
      .map((path) => ({
        rule: 'stale-acknowledgement',
        message: `the register acknowledges ${entry.id} at ${path}, where there is no such finding`,
        remedy: 'Remove the entry from lib/nag/register.ts.',
        constructPath: path,
      })),
  );
}
