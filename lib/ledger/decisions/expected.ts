import type { Announced, Judgement } from './entry';
import type { DecisionCharter, DecisionCleared, Known } from './expectations';
import type { Report } from './faults';

const policyKey = (redLine: string, { version, digest }: { version: number; digest: string }) =>
  `${redLine} ${version} ${digest}`;
const classifierKey = ({ engine, digest }: { engine: string; digest: string }) => `${engine} ${digest}`;
const announcedKey = ({ redLine, policy, classifier }: Announced) =>
  `${policyKey(redLine, policy)} ${classifierKey(classifier)}`;

/** Charter and lists of a verifier, ready to be asked for each entry. */
export class Expected {
  readonly redLines: ReadonlySet<string>;
  readonly tenants: ReadonlyMap<string, DecisionCharter['tenants'][number]>;
  readonly highStakes: ReadonlySet<string>;
  readonly reviewers: ReadonlyMap<string, DecisionCharter['reviewers'][number]>;
  /** Whether any policy was ever withdrawn, so that time alone can make a verdict wrong. */
  readonly isWithdrawable: boolean;
  private readonly models: ReadonlySet<string>;
  private readonly purposes: ReadonlyMap<string, DecisionCleared>;
  private readonly policies: ReadonlyMap<string, number> | undefined;
  private readonly classifiers: ReadonlySet<string> | undefined;
  /** Who was found to be registered last: mostly who asks next. */
  private registered: readonly string[] = [];

  constructor(
    readonly charter: DecisionCharter,
    readonly known: Known,
  ) {
    this.redLines = new Set(charter.redLines);
    this.tenants = new Map(charter.tenants.map((tenant) => [tenant.id, tenant]));
    this.purposes = new Map(charter.purposes.map((purpose) => [purpose.id, purpose]));
    this.highStakes = new Set(charter.purposes.filter((one) => one.highStakes).map(({ id }) => id));
    this.reviewers = new Map(charter.reviewers.map((reviewer) => [reviewer.id, reviewer]));
    this.models = new Set(charter.models.map(({ image, weights }) => `${image} ${weights}`));
    this.isWithdrawable = known.policies?.some(({ until }) => until !== undefined) ?? false;
    this.policies =
      known.policies &&
      new Map(
        known.policies.map((policy) => [
          policyKey(policy.redLine, policy),
          policy.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(policy.until),
        ]),
      );
    this.classifiers = known.classifiers && new Set(known.classifiers.map(classifierKey));
  }

  /** Lists that a verifier did not give, so that nothing can be held against them. */
  missing(): readonly string[] {
    const { configurations, normalisers, policies, classifiers } = this.known;
    const lists = { configurations, normalisers, policies, classifiers };
    return Object.entries(lists).flatMap(([list, given]) => (given === undefined ? [list] : []));
  }

  isCharter(digest: string): boolean {
    return digest === this.charter.digest || (this.known.charters?.includes(digest) ?? false);
  }

  /** Whether the log of this origin is one of the review service; undefined where the verifier doesn't say. */
  isReview(origin: string): boolean | undefined {
    return this.known.reviewOrigins?.some((name) => origin.startsWith(`${name}/`));
  }

  isModel({ image, weights }: { readonly image: string; readonly weights: string }): boolean {
    return this.models.has(`${image} ${weights}`);
  }

  isRegistered(tenantId: string, agency: string, purpose: string): boolean {
    const last = this.registered;
    if (last[0] === tenantId && last[1] === agency && last[2] === purpose) return true;
    const tenant = this.tenants.get(tenantId);
    const isRegistered =
      tenant !== undefined &&
      tenant.agency === agency &&
      tenant.purposes.includes(purpose) &&
      this.purposes.has(purpose);
    if (isRegistered) this.registered = [tenantId, agency, purpose];
    return isRegistered;
  }

  /** Whether someone has the level and the caveats that a purpose asks for. A level that isn't known is nobody's. */
  isCleared(held: DecisionCleared, purpose: string): boolean {
    const { clearance, caveats = [] } = this.purposes.get(purpose) ?? {};
    const levels = this.charter.clearances ?? [];
    const rank = (level: string | undefined) => (level === undefined ? -1 : levels.indexOf(level));
    const asked = clearance === undefined || levels.includes(clearance) ? rank(clearance) : levels.length;
    return rank(held.clearance) >= asked && caveats.every((caveat) => held.caveats?.includes(caveat));
  }

  /** Reports a policy or classifier that isn't known, or was withdrawn by the time in milliseconds. */
  hold({ redLine, policy, classifier }: Announced, time: number, report: (code: PolicyFault) => void): void {
    if (!this.redLines.has(redLine)) report('red_line_unknown');
    const until = this.policies?.get(policyKey(redLine, policy));
    if (this.policies && until === undefined) report('policy_unknown');
    if (until !== undefined && time > until) report('policy_withdrawn');
    if (this.classifiers && !this.classifiers.has(classifierKey(classifier))) report('classifier_unknown');
  }
}

type PolicyFault = 'red_line_unknown' | 'policy_unknown' | 'policy_withdrawn' | 'classifier_unknown';

/** Policies and classifiers that a log has announced so far. */
export class Announcements {
  private readonly announced = new Set<string>();
  /** By red line, what was last found to be announced: nearly always what judges the next time. */
  private readonly latest = new Map<string, Announced>();

  constructor(private readonly expected: Expected) {}

  announce(policies: readonly Announced[], entry: number, time: number, report: Report): void {
    for (const one of policies) {
      this.announced.add(announcedKey(one));
      this.expected.hold(one, time, (code) => report(code, entry, one.redLine));
    }
  }

  /** Holds what judged against what was announced and is known. */
  judged(judgements: readonly Judgement[], entry: number, time: number, report: Report): void {
    for (const { redLine, verdict, policy, classifier } of judgements) {
      if (!this.expected.redLines.has(redLine)) report('red_line_unknown', entry, redLine);
      if (verdict === 'none') continue;
      if (!policy || !classifier) {
        report('policy_missing', entry, redLine);
        continue;
      }
      const one = { redLine, policy, classifier };
      const latest = this.latest.get(redLine);
      const isLatest = latest !== undefined && isSame(latest, one);
      // What was announced was held against the lists there; only time has gone on.
      if (!isLatest && !this.announced.has(announcedKey(one))) {
        report('policy_unannounced', entry, redLine);
        this.expected.hold(one, time, (code) => code !== 'red_line_unknown' && report(code, entry, redLine));
        continue;
      }
      if (!isLatest) this.latest.set(redLine, one);
      if (!isLatest || this.expected.isWithdrawable)
        this.expected.hold(one, time, (code) => code === 'policy_withdrawn' && report(code, entry, redLine));
    }
  }
}

const isSame = (one: Announced, other: Announced): boolean =>
  one.policy.digest === other.policy.digest &&
  one.policy.version === other.policy.version &&
  one.classifier.digest === other.classifier.digest &&
  one.classifier.engine === other.classifier.engine;
