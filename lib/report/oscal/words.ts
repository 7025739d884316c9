import { visible } from '../visible';

/** What all documents of OSCAL are written with. */

/** Version of the models, https://pages.nist.gov/OSCAL/. */
export const OSCAL_VERSION = '1.2.0';

/** When people last changed what plan and component definition say besides claims and rules. */
export const WRITTEN = '2026-11-27T00:00:00Z';

/** `SC-7(5)` is `sc-7.5` in NIST's catalogue. */
export const controlId = (control: string): string => control.toLowerCase().replace(/\((\d+)\)/g, '.$1');

/** The objective that a claim is towards a control. */
export const objectiveId = (control: string, claim: string): string =>
  `${controlId(control)}_obj.cordon-${claim}`;

/** OSCAL's texts are CommonMark: every mark that could act stands behind a backslash. */
export const markup = (text: string): string =>
  visible(text)
    .replace(/[\\`*_[\]<>&#!|~^${}]/g, '\\$&')
    .trim();

/** What a claim says towards controls. */
export interface Towards {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly controls: readonly string[];
}

/** Controls of NIST's catalogue, each with the claims towards it, in the order of ids. */
export function byControl<Each extends { readonly controls: readonly string[] }>(
  all: readonly Each[],
): readonly (readonly [control: string, of: readonly Each[]])[] {
  const found = new Map<string, Each[]>();
  for (const each of all)
    for (const control of each.controls) found.set(control, [...(found.get(control) ?? []), each]);
  return [...found].sort(([one], [other]) => (controlId(one) < controlId(other) ? -1 : 1));
}
