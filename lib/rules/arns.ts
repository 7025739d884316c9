/** The account of a principal: of its ARN, or the 12 digits alone. Undefined where neither is there. */
export function accountOf(principal: string): string | undefined {
  if (/^\d{12}$/.test(principal)) return principal;
  return /^arn:[a-z-]+:(?:iam|sts)::(\d{12}):[^*?]+$/.exec(principal)?.[1];
}
