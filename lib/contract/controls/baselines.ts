/** Baselines by the controls that they have: each has those of the ones before it. */
export const BASELINES = ['low', 'moderate', 'high', 'none'] as const;

export type Baseline = (typeof BASELINES)[number];

/**
 * The least baseline of NIST SP 800-53B that has a control; `none` has those that are in no baseline.
 * Source: NIST's OSCAL profiles of the baselines, version 5.1.1+u4, read 2026-11-27.
 */
const SP_800_53B: Readonly<Record<Baseline, string>> = {
  low: 'AC-2 AC-3 AC-17 AC-20 AU-2 AU-5 AU-9 AU-11 AU-12 CA-3 CA-6 CM-2 CM-5 CM-6 CM-7 CP-2 CP-9 CP-10 IA-2 IA-2(1) IA-5 MA-4 PS-3 SC-5 SC-7 SC-12 SC-13 SC-20 SC-39 SI-2 SI-4 SI-12',
  moderate:
    'AC-4 AC-5 AC-6 AC-6(1) AC-6(10) AC-17(3) AU-6(1) CA-2(1) CM-3 CM-7(5) IA-3 SA-10 SC-7(3) SC-7(5) SC-7(8) SC-8 SC-8(1) SC-23 SC-28 SC-28(1) SI-4(5) SI-7 SI-7(1) SI-10',
  high: 'AU-9(2) AU-9(3) AU-10 PE-18 SC-3 SC-7(21) SC-24',
  none: 'AC-3(2) AC-4(8) AC-4(21) AC-25 CM-14 IA-3(1) IA-5(7) IA-9 PL-8(1) SA-9(5) SA-11(3) SC-7(10) SC-12(2) SC-34 SI-15 SR-4',
};

/**
 * The least baseline of FedRAMP, revision 5, that has a control; `none` has those that are in none of them.
 * Source: FedRAMP's OSCAL profiles of its baselines, fedramp2.1.0-oscal1.0.4 of 2024-09-24, read 2026-11-27.
 */
const FEDRAMP: Readonly<Record<Baseline, string>> = {
  low: 'AC-2 AC-3 AC-17 AC-20 AU-2 AU-5 AU-9 AU-11 AU-12 CA-2(1) CA-3 CA-6 CM-2 CM-5 CM-6 CM-7 CP-2 CP-9 CP-10 IA-2 IA-2(1) IA-5 MA-4 PS-3 SC-5 SC-7 SC-8 SC-8(1) SC-12 SC-13 SC-20 SC-28 SC-28(1) SC-39 SI-2 SI-4 SI-12',
  moderate:
    'AC-4 AC-4(21) AC-5 AC-6 AC-6(1) AC-6(10) AC-17(3) AU-6(1) CM-3 CM-7(5) IA-3 IA-5(7) SA-9(5) SA-10 SC-7(3) SC-7(5) SC-7(8) SC-23 SI-4(5) SI-7 SI-7(1) SI-10',
  high: 'AU-9(2) AU-9(3) AU-10 CM-14 PE-18 SC-3 SC-7(10) SC-7(21) SC-24',
  none: 'AC-3(2) AC-4(8) AC-25 IA-3(1) IA-9 PL-8(1) SA-11(3) SC-12(2) SC-34 SI-15 SR-4',
};

type Table = Readonly<Record<Baseline, string>>;

const byControl = (table: Table) =>
  new Map(
    BASELINES.flatMap((baseline) =>
      table[baseline].split(/\s+/).map((control) => [control, baseline] as const),
    ),
  );

const found = { 'SP 800-53B': byControl(SP_800_53B), FedRAMP: byControl(FEDRAMP) } as const;

/** @throws Error for a control of which nobody has looked it up */
export function baselineOf(whose: keyof typeof found, control: string): Baseline {
  const baseline = found[whose].get(control);
  if (baseline === undefined)
    throw new Error(
      `nobody said in which baseline of ${whose} '${control}' is; add it in lib/contract/controls/baselines.ts`,
    );
  return baseline;
}
