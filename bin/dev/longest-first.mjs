// In which order jest starts the suites: the longest first, so that all workers end at about the same time. jest goes by what
// it has measured before, which on a fresh checkout is nothing.
import { basename } from 'node:path';

/** Seconds of wall time that a suite takes on two quiet cores, where it is more than a few. */
const SECONDS = {
  hostile: 105,
  engines: 45,
  escapes: 45,
  services: 44,
  independent: 43,
  proxy: 38,
  commands: 34,
  live: 32,
  'gates-passed-by': 28,
  'near-misses': 25,
  faults: 25,
  'other-claims': 22,
  sweep: 21,
  files: 20,
  constructs: 18,
  claims: 17,
  'image-run': 16,
  contributing: 14,
  'your-own-app': 14,
  ledger: 13,
  workers: 12,
  images: 10,
  documents: 10,
  cordon: 9,
  policies: 8,
  app: 8,
  rehearse: 8,
};

const seconds = ({ path }) => SECONDS[basename(path, '.test.ts')] ?? 2;

export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((one, other) => seconds(other) - seconds(one));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
