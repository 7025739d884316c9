export interface InitFlags {
  readonly name?: string;
  readonly region?: string;
  readonly account?: string;
  readonly consumers?: readonly string[];
  readonly reviewConsumers?: readonly string[];
  /** `ID=Full name`. */
  readonly agency?: readonly string[];
  readonly reviewerRoles?: readonly string[];
  readonly cidr: string;
}
