import type { Template } from 'aws-cdk-lib/assertions';
import { shortRedLine } from '../../lib/config/names';
import { RED_LINES } from '../../lib/config/red-lines';
import { DEPLOYMENTS, deploymentOf } from '../helpers/assemblies';
import { templateOf, templatesOf } from '../helpers/synth';

const count = (template: Template, type: string) => Object.keys(template.findResources(type)).length;

/** Roles that some policy of some stack lets invoke an endpoint, as `role → endpoint`. */
function invokers(templates: Iterable<Template>): string[] {
  const found = [];
  for (const template of templates)
    for (const policy of Object.values(template.findResources('AWS::IAM::Policy')))
      for (const { Effect, Action, Resource } of policy.Properties.PolicyDocument.Statement)
        if (Effect === 'Allow' && JSON.stringify(Action).includes('sagemaker:Invoke'))
          found.push(
            `${policy.Properties.Roles} → ${JSON.stringify(Resource).match(/endpoint\/([\w-]+)/)?.[1]}`,
          );
  return found.sort();
}

test.each(DEPLOYMENTS)('%s hosts the model, and the safeguard if it has one', (name) => {
  const models = deploymentOf(name).enclave.safeguard === undefined ? 1 : 2;
  const template = templateOf(name, 'model');
  for (const type of ['Model', 'EndpointConfig', 'Endpoint'])
    expect(count(template, `AWS::SageMaker::${type}`)).toBe(models);
});

test.each(DEPLOYMENTS)(
  'in %s only the proxy may invoke the model, and only classifiers the safeguard',
  (name) => {
    const { safeguard } = deploymentOf(name).enclave;
    const classifiers = RED_LINES.map(
      (redLine) => `cordon-${name}-classifier-${shortRedLine(redLine)} → cordon-${name}-safeguard`,
    );
    expect(invokers(templatesOf(name).values())).toEqual(
      [`cordon-${name}-proxy → cordon-${name}-model`, ...(safeguard ? classifiers : [])].sort(),
    );
  },
);

test.each(DEPLOYMENTS)('%s encrypts volumes with its key exactly where instances have EBS', (name) => {
  const { model, safeguard } = deploymentOf(name).enclave;
  const ebs = [model, safeguard].filter((hosted) => hosted?.instanceType.startsWith('ml.p3.')).length;
  const configs = Object.values(templateOf(name, 'model').findResources('AWS::SageMaker::EndpointConfig'));
  expect(configs.filter(({ Properties }) => Properties.KmsKeyId !== undefined)).toHaveLength(ebs);
});
