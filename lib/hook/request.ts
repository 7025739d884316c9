import { z } from 'zod';

/**
 * What CloudFormation asks a hook. Its documents spell two names in two ways; what else stands there is left.
 * https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html
 */
export interface HookRequest {
  /** Given back with the answer. */
  readonly token: string;
  readonly account: string;
  /** What the operation is about; undefined is none that this hook knows. */
  readonly target: 'STACK' | 'CHANGE_SET' | undefined;
  /** Undefined is an invocation that isn't known. */
  readonly does: 'deploys' | 'deletes' | undefined;
  /** Of the stack's ARN. */
  readonly stack: string;
  readonly region: string;
  /** Where the templates are to be fetched. */
  readonly payload: string;
}

const text = z.string().nullish();

const event = z.object({
  clientRequestToken: text,
  clientRequesttoken: text,
  awsAccountId: z.string().regex(/^\d{12}$/),
  stackId: text,
  stackID: text,
  actionInvocationPoint: text,
  requestData: z.object({ targetType: z.string(), payload: text }),
});

const STACK_ARN = /^arn:[^:]+:cloudformation:([^:]+):(\d{12}):stack\/([A-Za-z][A-Za-z0-9-]*)\//;

const DOES: ReadonlyMap<string, HookRequest['does']> = new Map([
  ['CREATE_PRE_PROVISION', 'deploys'],
  ['UPDATE_PRE_PROVISION', 'deploys'],
  ['DELETE_PRE_PROVISION', 'deletes'],
]);

/** The token of anything that looks like a request, so that it can be answered at all. */
export function tokenOf(given: unknown): string {
  const { data } = z.object({ clientRequestToken: text, clientRequesttoken: text }).safeParse(given);
  return data?.clientRequestToken ?? data?.clientRequesttoken ?? '';
}

/** @throws ZodError where it isn't of the documented form */
export function parseRequest(given: unknown): HookRequest {
  const { awsAccountId, stackId, stackID, actionInvocationPoint, requestData } = event.parse(given);
  const [, region = '', account = awsAccountId, stack = ''] = STACK_ARN.exec(stackId ?? stackID ?? '') ?? [];
  const { targetType } = requestData;
  const target = targetType === 'STACK' || targetType === 'CHANGE_SET' ? targetType : undefined;
  return {
    token: tokenOf(given),
    account: account === awsAccountId ? account : '',
    target,
    // The documents' form of a request about a change set has no invocation point, and their example has one.
    does: DOES.get(actionInvocationPoint ?? (target === 'CHANGE_SET' ? 'UPDATE_PRE_PROVISION' : '')),
    stack,
    region,
    payload: requestData.payload ?? '',
  };
}

const payload = z.object({ template: z.string().min(1) });

/** The template that an operation would deploy, as the text of what was fetched. @throws ZodError, SyntaxError */
export const templateIn = (fetched: string): string => payload.parse(JSON.parse(fetched)).template;
