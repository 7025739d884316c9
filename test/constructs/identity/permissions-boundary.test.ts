import { DEPLOYMENTS } from '../../helpers/assemblies';
import { propertiesOf, statements, text } from '../../helpers/policies';
import { templateOf, templatesOf } from '../../helpers/synth';

interface Document {
  readonly PolicyDocument: { readonly Statement: unknown[] };
}

/** Characters that AWS allows in a managed policy, white space not counted. Source: IAM user guide, "IAM quotas". */
const MOST_CHARACTERS = 6144;

const actions = (document: Document, effect: string) =>
  statements(document.PolicyDocument)
    .filter((statement) => statement.effect === effect)
    .flatMap((statement) => statement.actions);

describe.each(DEPLOYMENTS)('%s', (name) => {
  const [boundary = { PolicyDocument: { Statement: [] } }] = propertiesOf<Document>(
    templateOf(name, 'account'),
    'AWS::IAM::ManagedPolicy',
  ).values();

  test('fits into a managed policy', () => {
    const length = JSON.stringify(boundary.PolicyDocument, (_, value) =>
      typeof value === 'object' && value !== null && 'Fn::Join' in value ? text(value) : value,
    ).length;
    expect(length).toBeGreaterThan(1000);
    expect(length).toBeLessThan(MOST_CHARACTERS);
  });

  test('allows what roles are allowed, else a role would lack it without a word', () => {
    const allowed = new Set(actions(boundary, 'Allow'));
    for (const template of templatesOf(name).values())
      for (const policy of propertiesOf<Document>(template, 'AWS::IAM::Policy').values())
        for (const action of actions(policy, 'Allow')) expect([...allowed]).toContain(action);
  });

  test('never allows ways to become, start or change something else', () => {
    const never = actions(boundary, 'Deny');
    for (const action of ['sts:AssumeRole', 'iam:PassRole', 'ecs:ExecuteCommand', 'kms:PutKeyPolicy'])
      expect(never).toContain(action);
    for (const action of actions(boundary, 'Allow')) expect(never).not.toContain(action);
  });

  test('allows invocation of the exact endpoints alone, and of no inference router', () => {
    const invocations = statements(boundary.PolicyDocument).filter(
      (statement) =>
        statement.effect === 'Allow' &&
        statement.actions.some((action) => action.startsWith('sagemaker:Invoke')),
    );
    expect(invocations.length).toBe(1);
    for (const resource of invocations[0]?.resources ?? [])
      expect(resource).toMatch(/endpoint\/cordon-[a-z]+-(model|safeguard)$/);
    expect(invocations[0]?.condition).toEqual({ Null: { 'sagemaker:SourceInferenceRouterArn': 'true' } });
  });
});
