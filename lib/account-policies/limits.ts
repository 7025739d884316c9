/**
 * What AWS Organizations takes. Source: its user guide, "Quotas for AWS Organizations" and "SCP evaluation", and its
 * release notes of 2026-05-15 (ten service control policies on a target, 10,240 characters each); read 2026-11.
 */
export const SCP = { characters: 10_240, attached: 10 } as const;

/** Resource control policies, of which AWS's own `RCPFullAWSAccess` takes one of the places. */
export const RCP = { characters: 5_120, attached: 5 } as const;

/** Declarative policies of EC2; one document has all attributes. */
export const DECLARATIVE = { characters: 10_000, attached: 10 } as const;

/** A managed policy, such as a permissions boundary. Source: IAM user guide, "IAM and AWS STS quotas". */
export const MANAGED = { characters: 6_144 } as const;

/** An endpoint's policy. Source: AWS PrivateLink guide, "Control access to VPC endpoints". */
export const ENDPOINT = { characters: 20_480 } as const;
