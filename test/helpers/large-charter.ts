import type { Deployment } from '../../lib/config/schema';
import { deploymentOf } from './assemblies';

const WORDS =
  'analysis logistics translation maintenance medical records planning supply weather readiness training legal review summary budget contract personnel safety engineering software vehicle aircraft ship network audit report archive language survey mapping water power fuel'.split(
    ' ',
  );

/** Numbers that look random and are the same each time (Numerical Recipes' generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The commercial deployment for as many callers as a large department has: 20 agencies, 100 purposes, 1,000 tenants. */
export function largeDeployment(): Deployment {
  const { schema, charter, enclave } = deploymentOf('commercial');
  const next = numbers(11);
  const words = (count: number, between = ' ') =>
    Array.from({ length: count }, () => WORDS[next(WORDS.length)] ?? '').join(between);
  const agencies = Array.from({ length: 20 }, (_, i) => ({ id: `agency-${i}`, name: words(4) }));
  const purposes = Array.from({ length: 100 }, (_, i) => ({
    id: `purpose-${i}`,
    statement: words(14),
    authority: `10 U.S.C. ${next(9_999)}; DoDI ${next(9_999)}.${next(99)}`,
    highStakes: i % 5 === 0,
  }));
  const tenants = Array.from({ length: 1_000 }, (_, i) => ({
    id: `tenant-${i}`,
    agency: `agency-${next(20)}`,
    account: charter.consumers[0] ?? '',
    certificate: `spiffe://agency.example/ns/${words(1)}/sa/${words(2, '-')}-${i}`,
    purposes: [...new Set(Array.from({ length: 3 }, () => `purpose-${next(100)}`))],
    requestsPerMinute: 60 * (1 + next(10)),
    test: true as const,
    streaming: 'whole-answer' as const,
  }));
  const reviewers = charter.reviewers.map((reviewer) => ({
    ...reviewer,
    agencies: agencies.map(({ id }) => id),
  }));
  return { schema, charter: { ...charter, agencies, purposes, tenants, reviewers }, enclave };
}
