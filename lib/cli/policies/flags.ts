import type { KindName } from '../../account-policies/rendered';

export interface PoliciesFlags {
  readonly format: KindName | 'template';
  readonly attached: number;
  readonly output?: string;
}
