import { rows, text } from '../preflight/check';
import { AnswerError } from '../preflight/question';
import type { Assembly, Template } from '../template/assembly';
import { pointerTo } from '../template/values/pointer';
import { type Json, ordered } from '../verify/meaning/plain';
import type { Account } from './account';
import { bootstrapRoleOf } from './bootstrap-roles';
import type { Found } from './found';
import { call } from './operations';
import { isObject } from './same';

const STACKS = call('cloudformation describe-stacks');

const template = ({ stack }: Template) =>
  call('cloudformation get-template', '--stack-name', stack, '--template-stage', 'Original');

/**
 * The assembly with the templates that are deployed, each of which must be the one that was attested.
 * @param asker its questions are asked even where an answer before is missing
 */
export function deployedTemplates(attested: Assembly, asker: Account, found: Found): Assembly {
  const contents = new Map<string, unknown>();
  for (const one of attested.templates)
    found.reading(`stack ${one.stack}`, () => {
      const body = bodyOf(asker.ask(template(one)));
      if (JSON.stringify(body) === JSON.stringify(one.raw)) return;
      if (ordered(body as Json) === ordered(one.raw as Json)) return;
      found.deployed(
        'template-differs',
        `the deployed template of stack ${one.stack} is not the one that was proved: ${firstDifference(one, body)}`,
        { file: one.file, pointer: '' },
      );
      contents.set(one.file, body);
    });
  found.reading('stacks', () => {
    const stacks = new Map(rows(asker.ask(STACKS), 'Stacks').map((row) => [text(row, 'StackName'), row]));
    for (const one of attested.templates) settled(one, stacks.get(one.stack), asker, found);
  });
  for (const one of attested.templates)
    found.reading(`stack ${one.stack}`, () => {
      const sets = rows(
        asker.ask(call('cloudformation list-change-sets', '--stack-name', one.stack)),
        'Summaries',
      );
      for (const set of sets)
        if (set.Status !== 'FAILED')
          found.deployed(
            'change-set-waits',
            `change set '${text(set, 'ChangeSetName')}' of stack ${one.stack} waits to be executed`,
            { file: one.file, pointer: '' },
          );
    });
  return contents.size === 0 ? attested : attested.withContents(contents);
}

/** AWS's CLI gives a JSON template as an object, or as the text that it was. */
function bodyOf(answer: unknown): unknown {
  const body = isObject(answer) ? answer.TemplateBody : undefined;
  let parsed: unknown = body;
  try {
    if (typeof body === 'string') parsed = JSON.parse(body);
  } catch {
    parsed = undefined;
  }
  if (isObject(parsed)) return parsed;
  throw new AnswerError('malformed', 'the deployed template is no JSON', 'aws cloudformation get-template');
}

function firstDifference({ raw }: Template, body: unknown): string {
  const [was, is] = [resourcesIn(raw), resourcesIn(body)];
  for (const id of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [before, after] = [was[id], is[id]];
    if (before === undefined) return `${id} is added`;
    if (after === undefined) return `${id} is missing`;
    if (ordered(before) !== ordered(after)) return `${id} differs`;
  }
  return 'something beside its resources differs';
}

const resourcesIn = (content: unknown): { readonly [key: string]: Json } =>
  isObject(content) && isObject(content.Resources) ? content.Resources : {};

const SETTLED = /^(CREATE|UPDATE|UPDATE_ROLLBACK|IMPORT|IMPORT_ROLLBACK)_COMPLETE$/;

function settled(
  { stack, file, raw }: Template,
  row: Readonly<Record<string, unknown>> | undefined,
  { place: { bootstrap = [] } }: Account,
  found: Found,
) {
  const at = { file, pointer: '' };
  if (row === undefined) return found.deployed('stack-missing', `stack ${stack} isn't deployed`, at);
  const status = text(row, 'StackStatus');
  if (status.endsWith('_IN_PROGRESS'))
    throw new AnswerError(
      'malformed',
      `stack ${stack} is being changed (${status}); ask again when it is done`,
      '',
    );
  if (!SETTLED.test(status)) found.deployed('stack-unsettled', `stack ${stack} is in state ${status}`, at);
  if (row.EnableTerminationProtection !== true)
    found.deployed('stack-unprotected', `stack ${stack} may be deleted: termination protection is off`, at);
  const told = Array.isArray(row.NotificationARNs) ? row.NotificationARNs : [];
  if (told.length > 0)
    found.deployed('stack-tells', `stack ${stack} tells ${told.join(', ')} of what becomes of it`, at);
  const by = bootstrap.filter((arn) => bootstrapRoleOf(arn)?.role === 'cfn-exec');
  if (by.length === 0 ? row.RoleARN !== undefined : !by.includes(String(row.RoleARN)))
    found.deployed(
      'stack-role-differs',
      `stack ${stack} is deployed as ${String(row.RoleARN ?? 'whoever deploys')}, not as ${by.join(', ') || 'whoever deploys'}`,
      at,
    );
  const parameters = row.Parameters === undefined ? [] : rows(row, 'Parameters');
  for (const parameter of parameters) {
    const key = text(parameter, 'ParameterKey');
    const declared = isObject(raw) && isObject(raw.Parameters) ? raw.Parameters[key] : undefined;
    const fallback = isObject(declared) ? declared.Default : undefined;
    if (fallback === undefined || String(fallback) !== text(parameter, 'ParameterValue'))
      found.deployed(
        'parameter-differs',
        `parameter ${key} of stack ${stack} is '${text(parameter, 'ParameterValue')}', which was not proved`,
        { file, pointer: pointerTo('/Parameters', key) },
      );
  }
}
