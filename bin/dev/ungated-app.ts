import { App } from 'aws-cdk-lib';
import { loadDeployment } from '../../lib/config/load';
import { buildEnclave } from '../../lib/stacks/enclave';

// The default deployment without any gate: what the benches hold a gated synth against. Nothing deploys it.
const app = new App({ builtinCloudFormationValidation: false });
buildEnclave(app, loadDeployment('config/commercial.yaml').deployment);
app.synth();
