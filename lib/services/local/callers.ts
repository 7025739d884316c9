import type { Callers } from '../environment';

/** Who may call the local stack: made up, as its names say. */
export const LOCAL_CALLERS: Callers = {
  class: 'trial',
  agencies: [
    { id: 'example-agency', name: 'An agency that the agreement covers' },
    { id: 'excluded-agency', name: 'An agency that it leaves out', excluded: 'Outside the agreement.' },
  ],
  purposes: [
    {
      id: 'logistics-planning',
      statement: 'Plan supply, transport and maintenance, and answer questions about doctrine and law.',
      authority: 'Example authority',
      highStakes: false,
    },
    {
      id: 'benefit-appeals',
      statement: 'Draft decisions on appeals about benefits, for an official who decides.',
      authority: 'Example authority',
      highStakes: true,
    },
  ],
  // Their keys are made for each local stack.
  reviewers: ['first', 'second'].map((name) => ({
    certificate: reviewerUri(name),
    agencies: ['example-agency'],
  })),
  tenants: [
    tenant('example', 'example-agency', 'whole-answer'),
    tenant('example-streaming', 'example-agency', 'hold-back'),
    tenant('excluded', 'excluded-agency', 'whole-answer'),
  ],
};

function tenant(id: string, agency: string, streaming: 'whole-answer' | 'hold-back') {
  return {
    id,
    agency,
    account: '111122223333',
    certificate: tenantUri(id),
    purposes: ['logistics-planning', 'benefit-appeals'],
    requestsPerMinute: 100_000,
    test: true as const,
    streaming,
  };
}

export function reviewerUri(name: string): string {
  return `spiffe://cordon.local/reviewer/${name}`;
}

export function tenantUri(id: string): string {
  return `spiffe://cordon.local/tenant/${id}`;
}
