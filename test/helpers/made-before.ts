import { bundleService } from '../services/proxy/support/spawned';
import { assemblyDirectory, DEPLOYMENTS } from './assemblies';
import openRun from './open-run';

// What many suites need is made before the first of them, where CDK loads in a second and nobody makes the same meanwhile.
export default function madeBefore(): void {
  openRun();
  for (const name of DEPLOYMENTS) assemblyDirectory(name);
  for (const service of ['proxy', 'review'] as const) bundleService(service);
}
