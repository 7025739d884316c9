import { ledgerBench } from './benches/ledger';
import { portkeyBench } from './benches/portkey';
import { processorBench, proxyBench } from './benches/proxy';
import { synthBench } from './benches/synth';
import { tenantsBench } from './benches/tenants';
import { verifyBench } from './benches/verify';
import { workersBench } from './benches/workers';

// Each bench prints a table of medians of paired runs. `npm run bench -- NAME` runs one.
const BENCHES: Readonly<Record<string, () => string | Promise<string>>> = {
  synth: synthBench,
  verify: verifyBench,
  proxy: proxyBench,
  processor: processorBench,
  workers: workersBench,
  tenants: tenantsBench,
  ledger: ledgerBench,
  portkey: portkeyBench,
};

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    console.error(`no bench is named '${unknown.join("', '")}'; allowed: ${Object.keys(BENCHES).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  for (const [name, bench] of Object.entries(BENCHES))
    if (names.length === 0 || names.includes(name)) console.log(`${await bench()}\n`);
}

void main(process.argv.slice(2));
