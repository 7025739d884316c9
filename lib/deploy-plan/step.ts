/** Who takes a step: who deploys, who carries in with a second one watching, who reviews, who calls. */
export type Actor = 'operator' | 'courier' | 'reviewer';

/** One step of a first deploy. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly who: Actor;
  /** Whether the deploy stops here until people have done their part. */
  readonly stop: boolean;
  /** What must be there before it, and how one sees that. */
  readonly waitsFor: string;
  /** Commands, in order. What is in CAPITALS and angle brackets is only known then. */
  readonly commands: readonly string[];
  /** How to go on when it broke off. */
  readonly resume: string;
  /** How to take it back: commands, and what can't be taken back. */
  readonly undo: readonly string[];
}
