import type { PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';

/** One finding on its way into a plugin's report. */
export interface Violation {
  readonly rule: string;
  readonly message: string;
  readonly remedy?: string;
  readonly pointer?: string;
  readonly logicalId?: string;
  readonly constructPath?: string;
  readonly templatePath?: string;
}

/**
 * A report whose violations are all fatal: CDK lets acknowledgements hide errors and warnings, and nothing else.
 * Violations of one rule that say the same are one, with several resources.
 */
export function fatalReport(violations: readonly Violation[]): PolicyValidationPluginReport {
  const byMessage = new Map<string, PolicyViolation>();
  for (const violation of violations) {
    const { rule, message, remedy, pointer, logicalId, constructPath, templatePath } = violation;
    const key = JSON.stringify([rule, message]);
    const group = byMessage.get(key) ?? {
      ruleName: rule,
      description: message,
      severity: 'fatal',
      violatingResources: [],
      ...(remedy === undefined ? {} : { fix: remedy }),
    };
    group.violatingResources.push({
      locations: [pointer ?? ''],
      ...(logicalId === undefined ? {} : { resourceLogicalId: logicalId }),
      ...(constructPath === undefined ? {} : { constructPath }),
      ...(templatePath === undefined ? {} : { templatePath }),
    });
    byMessage.set(key, group);
  }
  return { success: byMessage.size === 0, violations: [...byMessage.values()] };
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a gate looked at, for people to see that it did. */
export interface GateSummary {
  readonly gate: string;
  /** How many rules, or rules and claims, it holds things against. */
  readonly rules: number;
  readonly resources: number;
  readonly findings: number;
  /** Findings that stand in the register with a reason. */
  readonly acknowledged: number;
}
