/**
 * The text of `Ref` and of attributes, by name. Source: "Return values" of each type in the CloudFormation template
 * reference, and the resource ARNs of the Service Authorization Reference.
 *
 * `{partition}`, `{region}`, `{account}` and `{suffix}` are the stack's. `{Name}` is the property of that name, or when
 * it is absent what follows `=`, or else the symbol of what AWS generates. `{generated}` is no property, hence always
 * that symbol.
 */
export type Forms = Readonly<Record<string, string>>;

/** The ARN of a resource in the stack's region and account. */
export const regional = (service: string, resource: string): string =>
  `arn:{partition}:${service}:{region}:{account}:${resource}`;

/** One form for `Ref` and for an attribute. */
export const both = (attribute: string, form: string): Forms => ({ Ref: form, [attribute]: form });
