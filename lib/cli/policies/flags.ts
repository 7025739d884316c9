import type { KindName } from '../../account-policies/rendered';

export interface PoliciesFlags {
  readonly format: KindName | 'template';
  /** @default 1 */
  readonly attached?: number;
  readonly output?: string;
}
