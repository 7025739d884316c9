/** How many random cases a property is held to: `CORDON_RUNS=100000 npx jest test/claims/access` for the full run. */
export const RUNS = Number(process.env.CORDON_RUNS ?? 500);
