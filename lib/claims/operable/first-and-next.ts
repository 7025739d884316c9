import { type Fault, faultAt } from '../../contract/fault';
import { step } from '../../contract/step';
import type { World } from '../../contract/world';
import { booleanOf, get, textOf } from '../../template/values/values';

/**
 * Types that can be deleted while they are new, by the property that names them. Not tables: one that is protected from
 * deletion stays whatever the policy says.
 */
const NAMED: Readonly<Record<string, string>> = {
  'AWS::ECR::Repository': 'RepositoryName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SecretsManager::Secret': 'Name',
};

/** What makes a first deployment that failed impossible to repeat, or an update a loss of capacity. */
export function* unrepeatable({ assembly }: World): Iterable<Fault> {
  for (const [type, naming] of Object.entries(NAMED))
    for (const resource of assembly.ofType(type)) {
      const policy = resource.attributes.get('DeletionPolicy');
      const name = get(resource.properties, naming);
      if (name === undefined || textOf(policy) !== 'Retain') continue;
      yield faultAt(
        resource,
        policy,
        'what a failed first deployment leaves of it keeps its name, and none after that can make it',
        'Set DeletionPolicy to RetainExceptOnCreate.',
        [step('value', textOf(name) ?? naming, name, 'is the name that is taken')],
      );
    }
  for (const endpoint of assembly.ofType('AWS::SageMaker::Endpoint')) {
    const retaining = get(endpoint.properties, 'RetainAllVariantProperties');
    if (booleanOf(retaining) !== true)
      yield faultAt(
        endpoint,
        retaining,
        'an update under load falls back to the least capacity',
        'Set RetainAllVariantProperties to true.',
      );
  }
}
