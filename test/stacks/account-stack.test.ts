import { DEPLOYMENTS } from '../helpers/assemblies';
import { templateOf } from '../helpers/synth';

test.each(DEPLOYMENTS)('%s blocks internet gateways and the sharing of snapshots', (name) => {
  const template = templateOf(name, 'account');
  template.hasResourceProperties('AWS::EC2::VPCBlockPublicAccessOptions', {
    InternetGatewayBlockMode: 'block-bidirectional',
  });
  template.hasResourceProperties('AWS::EC2::SnapshotBlockPublicAccess', { State: 'block-all-sharing' });
});

test.each([
  ['commercial', 1],
  ['govcloud', 1],
  ['iso', 0],
  ['isob', 0],
] as const)('%s has %i access analyzers, as the region has the service or lacks it', (name, count) => {
  templateOf(name, 'account').resourceCountIs('AWS::AccessAnalyzer::Analyzer', count);
});
