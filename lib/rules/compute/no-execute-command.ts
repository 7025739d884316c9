import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { mayBePresent } from '../../template/values/worst-case';
import { group, subnet } from '../examples';
import { requires } from '../requirements';

const service = (EnableExecuteCommand: boolean) => ({
  Type: 'AWS::ECS::Service',
  Properties: {
    EnableExecuteCommand,
    LaunchType: 'FARGATE',
    NetworkConfiguration: {
      AwsvpcConfiguration: { AssignPublicIp: 'DISABLED', SecurityGroups: [group], Subnets: [subnet] },
    },
  },
});

export const noExecuteCommand: Rule = {
  id: 'no-execute-command',
  title: 'Nobody gets a shell in a task',
  claim: 'no-off-switch',
  severity: 'fatal',
  controls: ['AC-17', 'CM-7', 'MA-4'],
  rationale: "ECS Exec gives whoever may call it the task's role, its secrets and its network.",
  remedy: 'Leave EnableExecuteCommand out or set it to false.',
  types: ['AWS::ECS::Service'],
  good: service(false),
  bad: service(true),
  *check(resource) {
    if (mayBePresent(get(resource.properties, 'EnableExecuteCommand'))) {
      yield* requires(resource, ['EnableExecuteCommand'], [false]);
    }
  },
};
