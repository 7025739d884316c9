import './helpers/cdk-environment';
import fc from 'fast-check';

// As many places of a stack as Node keeps. jest's environment asks for 100, and each assertion and each error that is thrown
// pays for them.
Error.stackTraceLimit = 10;

// The same random cases on every run, so that a red build is about the change. `CORDON_SEED=random` looks further, and
// `CORDON_RUNS` says how far.
const { CORDON_SEED = '20261123' } = process.env;
if (CORDON_SEED !== 'random') fc.configureGlobal({ seed: Number(CORDON_SEED) });
