import { Match, type Template } from 'aws-cdk-lib/assertions';
import { DEPLOYMENTS, deploymentOf } from '../helpers/assemblies';
import { templateOf, templatesOf } from '../helpers/synth';

test.each(DEPLOYMENTS)('%s has one review table, one review service and a door of its own', (name) => {
  const template = templateOf(name, 'oversight');
  template.resourceCountIs('AWS::DynamoDB::Table', 1);
  template.resourceCountIs('AWS::EC2::VPCEndpointService', 1);
  template.resourceCountIs('AWS::ECS::Service', 1);
  template.hasResourceProperties('AWS::ECS::Service', {
    Cluster: `cordon-${name}`,
    ServiceName: `cordon-${name}-review`,
    LoadBalancers: [Match.objectLike({ ContainerName: 'review' })],
  });
});

test.each(DEPLOYMENTS)("the review door of %s is for the reviewers' accounts, not the callers'", (name) => {
  const { consumers, reviewConsumers } = deploymentOf(name).charter;
  const [permissions] = Object.values(
    templateOf(name, 'oversight').findResources('AWS::EC2::VPCEndpointServicePermissions'),
  );
  const allowed = JSON.stringify(permissions?.Properties.AllowedPrincipals);
  for (const account of reviewConsumers) expect(allowed).toContain(`::${account}:root`);
  for (const account of consumers) expect(allowed).not.toContain(account);
});

test.each(DEPLOYMENTS)('in %s nobody but the review service may write decisions', (name) => {
  const writers = [];
  for (const template of templatesOf(name).values())
    for (const { Properties } of Object.values(template.findResources('AWS::IAM::Policy')))
      for (const { Action, Condition } of Properties.PolicyDocument.Statement)
        if (/dynamodb:(Put|Update|Delete|Batch|Transact|Partiql)/i.test(JSON.stringify(Action)))
          writers.push([...Properties.Roles, Condition['ForAllValues:StringEquals']['dynamodb:LeadingKeys']]);
  expect(writers).toEqual([
    [`cordon-${name}-proxy`, ['held', 'consumed']],
    [
      `cordon-${name}-review`,
      ['decision-1', 'decision-2', 'denial', 'assignment', 'canary', 'canary-answer'],
    ],
  ]);
});

test.each(DEPLOYMENTS)('logs that %s counts denied egress in are made by an earlier stack', (name) => {
  const groups = (template: Template) =>
    Object.values(template.findResources('AWS::Logs::LogGroup')).map(
      ({ Properties }) => Properties.LogGroupName,
    );
  const made = groups(templateOf(name, 'boundary'));
  const filters = Object.values(templateOf(name, 'oversight').findResources('AWS::Logs::MetricFilter'));
  expect(filters).toHaveLength(2);
  for (const { Properties } of filters) expect(made).toContain(Properties.LogGroupName);
});

test.each(DEPLOYMENTS)('no alarm of %s has an action, as each would be a way out', (name) => {
  const alarms = Object.values(templateOf(name, 'oversight').findResources('AWS::CloudWatch::Alarm'));
  expect(alarms.length).toBeGreaterThan(8);
  for (const { Properties } of alarms) expect(Properties).toMatchObject({ ActionsEnabled: false });
});
