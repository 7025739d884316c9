import type { Baseline } from './baselines';

/** Whether a level has a control: `with High` where whoever is assessed may choose between two baselines. */
export type Known = 'yes' | 'with High' | 'no' | 'not known';

export interface ImpactLevel {
  readonly name: 'IL2' | 'IL4' | 'IL5' | 'IL6';
  readonly data: string;
  readonly basis: string;
  readonly source: string;
  /** What is certain of a control by the least FedRAMP baseline that has it. */
  readonly has: Readonly<Record<Baseline, Known>>;
}

/** What an impact level adds to its baseline isn't here: the tables weren't at hand. */
const beyond = 'not known';

export const IMPACT_LEVELS: readonly ImpactLevel[] = [
  {
    name: 'IL2',
    data: 'public, or not critical to a mission',
    basis: 'FedRAMP Moderate',
    source: 'CC SRG V1R4, 14 January 2022, comparison of impact levels',
    has: { low: 'yes', moderate: 'yes', high: 'no', none: 'no' },
  },
  {
    name: 'IL4',
    data: 'controlled unclassified',
    basis: 'FedRAMP Moderate with a tailored set, or FedRAMP High',
    source: 'the same; so it stood in September 2025, by reports of CSP SRG V1R3 to V1R5, table 3-1',
    has: { low: 'yes', moderate: 'yes', high: 'with High', none: beyond },
  },
  {
    name: 'IL5',
    data: 'unclassified, of national security systems',
    basis: 'FedRAMP High with what CNSSI 1253 asks of national security systems',
    source: 'reports of CSP SRG V1R3 (2 July 2025) to V1R5 (3 September 2025), table 3-1',
    has: { low: 'yes', moderate: 'yes', high: 'yes', none: beyond },
  },
  {
    name: 'IL6',
    data: 'classified, up to SECRET',
    basis: 'what IL5 had in 2022 (Moderate, and a tailored set) with the overlay for classified information',
    source: 'CC SRG V1R4, 14 January 2022; what later releases say of it was not at hand',
    has: { low: 'yes', moderate: 'yes', high: beyond, none: beyond },
  },
];
