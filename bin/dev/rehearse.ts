import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDeployment } from '../../lib/config/load';
import { DeploymentError } from '../../lib/config/problem';
import type { Deployment } from '../../lib/config/schema';
import { buildEnclave, createApp } from '../../lib/stacks/enclave';
import { heedArguments } from './arguments';
import { rehearseLive } from './rehearse/account';

// `npm run rehearse`: deploys, updates and destroys the four deployments against moto, where python3 has it. What that shows
// is order and references: that each stack finds what it names, in the order in which stacks are deployed.
// `npm run rehearse -- live`: what cordon live says of the default one there, as it is and after each of some changes.

const DEPLOYMENTS = ['commercial', 'govcloud', 'iso', 'isob'];
const SCRIPT = 'bin/dev/rehearse/rehearse.py';

const NOT_SHOWN = `Not shown, since moto does not model it: who may do what (IAM, key, bucket and endpoint policies), quotas,
DNS and its firewall, whether tasks and models start, health, alarms, Object Lock's refusals, deletion protection, rollback,
and how an update is rolled out.`;

const NO_EMULATOR =
  'No rehearsal: python3 has no moto, the emulator of AWS that it needs (python3 -m pip install moto).';

/** The same enclave, after what engineers change most: other weights, more tasks, a longer retention of logs. */
export function changed({ schema, charter, enclave }: Deployment): Deployment {
  const { model, proxy } = enclave;
  return {
    schema,
    charter,
    enclave: {
      ...enclave,
      model: { ...model, weightsVersion: `${model.weightsVersion}.2` },
      proxy: { ...proxy, tasks: { min: proxy.tasks.min + 1, max: proxy.tasks.max + 1 } },
    },
  };
}

function synthesize(deployment: Deployment, directory: string): string {
  const app = createApp(directory);
  buildEnclave(app, deployment);
  return app.synth().directory;
}

/** Version of moto that python3 has, if any. */
const moto = (besides = ''): string | undefined => {
  const script = `import moto${besides}; print(moto.__version__)`;
  const { status, stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

/** As `rehearse`, of what cordon live says. */
export async function rehearseReading(
  names: readonly string[],
  say: (line: string) => void,
  emulator = () => moto(', moto.server, awscli'),
): Promise<number> {
  const version = emulator();
  if (version !== undefined) return rehearseLive(version, names, say);
  say(
    `${NO_EMULATOR} 'live' also needs its server and AWS's CLI (python3 -m pip install 'moto[server]' awscli).`,
  );
  return 0;
}

/** @returns the process's exit code: 0 where all went well, or there is no emulator; 1 where something failed */
export function rehearse(
  names: readonly string[],
  say: (line: string) => void,
  emulator: () => string | undefined = moto,
): number {
  const version = emulator();
  if (version === undefined) {
    say(NO_EMULATOR);
    return 0;
  }
  const unmodelled = new Set<string>();
  for (const name of names) {
    const { deployment } = loadDeployment(`config/${name}.yaml`);
    const directory = mkdtempSync(join(tmpdir(), 'cordon-rehearsal-'));
    try {
      const first = synthesize(deployment, join(directory, 'first'));
      const next = synthesize(changed(deployment), join(directory, 'next'));
      const { status, stdout, stderr } = spawnSync('python3', [SCRIPT, first, next], { encoding: 'utf8' });
      const lines = stdout.trim().split('\n');
      for (const line of lines) {
        if (line.startsWith('unmodelled ')) for (const type of line.split(' ').slice(1)) unmodelled.add(type);
        else say(line);
      }
      if (status !== 0) {
        say(stderr.trim().split('\n').slice(-3).join('\n'));
        return 1;
      }
    } finally {
      rmSync(directory, { recursive: true });
    }
  }
  say(`\nRehearsed with moto ${version}: deployed, updated and destroyed ${names.join(', ')}.`);
  say(`Taken as made, since moto has no such type: ${[...unmodelled].sort().join(', ')}.`);
  say(NOT_SHOWN);
  return 0;
}

async function main(asked: readonly string[]): Promise<number> {
  const say = (line: string) => console.log(line);
  if (asked[0] === 'live') return rehearseReading(asked.slice(1), say);
  return rehearse(asked.length > 0 ? asked : DEPLOYMENTS, say);
}

if (require.main === module) {
  heedArguments('npm run rehearse [-- DEPLOYMENT… | live CHANGE…], names of config/NAME.yaml, or of changes');
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      if (!(error instanceof DeploymentError)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    },
  );
}
