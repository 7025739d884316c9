import { isDeepStrictEqual } from 'node:util';
import type { GivenEvidence } from '../contract/evidence';
import type { Verdict } from '../contract/verdict';
import { visible } from '../report/visible';
import type { Assembly, Template } from '../template/assembly';
import { withContents } from '../template/build-assembly';
import { parseText } from '../template/read/read-files';
import { type CharterSource, verify } from '../verify/verify';
import { type HookRequest, templateIn } from './request';

/** What a hook goes by: it came with the hook's own code. */
export interface Attested {
  readonly assembly: Assembly;
  readonly source: CharterSource;
  readonly evidence?: GivenEvidence;
  /** What is wrong with the signed statement that the assembly was proved; of one with any, nothing is let through. */
  readonly faults: readonly string[];
  /** Other stacks that account and region may have, with the content of their templates, which take no parameters. */
  readonly others: ReadonlyMap<string, unknown>;
}

/** What a hook answers CloudFormation. */
export interface HookAnswer {
  readonly hookStatus: 'SUCCESS' | 'FAILED';
  readonly errorCode?: 'NonCompliant' | 'InternalFailure';
  /** CloudFormation cuts it after 4,096 characters. */
  readonly message: string;
  readonly clientRequestToken: string;
}

const LONGEST = 4096;

/**
 * Lets through what was attested, and nothing else. Of another template the message says what a proof finds of the
 * assembly with it: that it is refuted, and why; or that it is proved as well, and that nobody signed it yet.
 * @param fetched what the request's payload says
 * @throws whatever is wrong with what was fetched
 */
export function judge(request: HookRequest, fetched: string, attested: Attested): HookAnswer {
  const { assembly, source, evidence, faults, others } = attested;
  const refuse = (...why: readonly string[]) => refused(request, ...why);
  if (faults.length > 0) return refuse(`no attestation holds: ${faults.join('; ')}`);
  if (request.target === undefined)
    return refuse('resources are made by the stacks that were attested, and by no other call');
  if (request.does === undefined) return refuse('this is neither made, nor updated, nor deleted');
  if (request.does === 'deletes')
    return refuse(
      `stack '${request.stack}' is not deleted while this hook is on; whoever takes an enclave down turns it off`,
    );
  const { templates } = assembly;
  const here = templates.some(
    ({ account, region }) => account === request.account && region === request.region,
  );
  // CloudFormation gives it as it was given, in JSON or YAML.
  const content = parseText(templateIn(fetched), 'the template');
  const own = ownOf(assembly, request);
  if (!own && here && isDeepStrictEqual(content, others.get(request.stack)))
    return passed(request, `'${request.stack}' is a stack that was named when the hook was made`);
  if (!own)
    return refuse(
      `'${request.stack}' in ${request.region || 'no region'} of account ${request.account || 'of another stack'} is no stack that was attested: there are ${templates.map((one) => one.stack).join(', ')}`,
    );
  if (isDeepStrictEqual(content, own.raw)) return passed(request, 'what was attested');
  const changed = withContents(assembly, new Map([[own.file, content]]));
  return refuse(...unattested(request, verify(changed, source, { ...(evidence && { evidence }) })));
}

/** For whatever kept a hook from judging. */
export const failed = (token: string, why: string): HookAnswer => ({
  hookStatus: 'FAILED',
  errorCode: 'InternalFailure',
  message: sayable(`nothing was judged, so nothing is let through: ${why}`),
  clientRequestToken: token,
});

const refused = ({ token }: HookRequest, ...why: readonly string[]): HookAnswer => ({
  hookStatus: 'FAILED',
  errorCode: 'NonCompliant',
  message: sayable(...why),
  clientRequestToken: token,
});

const passed = ({ token }: HookRequest, message: string): HookAnswer => ({
  hookStatus: 'SUCCESS',
  message: sayable(message),
  clientRequestToken: token,
});

/** Lines are the hook's own; what a template brings stays within one. */
const sayable = (...lines: readonly string[]): string => {
  const said = lines.map(visible).join('\n');
  return said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said;
};

const ownOf = ({ templates }: Assembly, { stack, account, region }: HookRequest): Template | undefined =>
  templates.find((one) => one.stack === stack && one.account === account && one.region === region);

function* unattested(
  { stack }: HookRequest,
  { verdict, causes, findings, claims }: Verdict,
): Iterable<string> {
  if (verdict === 'proved') {
    yield `proved: '${stack}' is another template than the one that was attested, and proved as well; have it attested, and make the hook anew`;
    return;
  }
  const broken = claims.filter(({ status }) => status === verdict).map(({ id }) => id);
  yield `${verdict}: '${stack}' is another template than the one that was attested; ${verdict} is ${broken.join(', ')}`;
  for (const { findings: indexes } of causes) {
    const first = indexes
      .flatMap((index) => findings[index] ?? [])
      .find(({ claim }) => broken.includes(claim));
    if (first) {
      const { logicalId, message, remedy } = first;
      yield `${logicalId ? `${logicalId}: ` : ''}${message}. ${remedy}`;
    }
  }
}
