import './helpers/cdk-environment';
import fc from 'fast-check';

// The same random cases on every run, so that a red build is about the change. `CORDON_SEED=random` looks further, and
// `CORDON_RUNS` says how far.
const { CORDON_SEED = '20261123' } = process.env;
if (CORDON_SEED !== 'random') fc.configureGlobal({ seed: Number(CORDON_SEED) });
