import { rows, text } from '../preflight/check';
import type { Answer, Question } from '../preflight/question';
import type { Assembly, Resource } from '../template/assembly';
import type { Json } from '../verify/meaning/plain';
import { Account, type Place } from './account';
import { deployedTemplates } from './deployed';
import { Found } from './found';
import { call } from './operations';
import type { Reading } from './reading';
import { READINGS } from './readings';
import { canonical, compared } from './same';
import { SEARCHES } from './strays';

/** An account as far as its answers tell. */
export interface Judged {
  /** The templates as they are deployed, with what is in the place of what they say. */
  readonly assembly: Assembly;
  /** Why it isn't known whether all is as the assembly says. */
  readonly unread: readonly string[];
  /** What has no answer yet. */
  readonly wanted: readonly Question[];
  /** All that was asked. */
  readonly asked: readonly Question[];
}

/** Holds what AWS answered against the assembly that was attested. */
export function judge(attested: Assembly, place: Place, answers: ReadonlyMap<string, Answer>): Judged {
  const found = new Found();
  const first = new Account(attested, place, answers);
  found.reading('caller', () => {
    const of = text(first.ask(call('sts get-caller-identity')), 'Account');
    if (of !== place.account)
      found.deployed('account-other', `the credentials are of account ${of}, not of ${place.account}`, {
        file: '',
        pointer: '',
      });
  });
  const deployed = deployedTemplates(attested, first, found);
  const account = new Account(deployed, place, answers);
  for (const template of deployed.templates)
    found.reading(`stack ${template.stack}`, () => resourcesOf(template, account, found));
  const unread = new Map<string, Set<string>>();
  for (const resource of deployed.resources) held(resource, account, found, unread);
  for (const [type, properties] of unread)
    found.unread.add(`${type} is not read: ${[...properties].sort().join(', ')}`);
  // While not all is known that the templates made, anything could be what they did not.
  const named = deployed.resources.every(
    (resource) => account.physical.idOf(resource) !== undefined || found.changes.has(resource),
  );
  for (const { what, look } of named ? SEARCHES : []) found.reading(what, () => look(account, found));
  const live = found.applied(deployed, (value) => account.physical.symbolic(value));
  return {
    assembly: { ...live, irregularities: [...live.irregularities, ...found.irregularities] },
    unread: [...found.unread].sort(),
    wanted: [...new Map([...first.wanted, ...account.wanted]).values()],
    asked: [...new Map([...first.asked, ...account.asked]).values()],
  };
}

/** What CloudFormation made of a template, by the names that AWS gave. */
function resourcesOf(
  { stack, file, resources }: Assembly['templates'][number],
  account: Account,
  found: Found,
) {
  const made = new Map(
    rows(
      account.ask(call('cloudformation list-stack-resources', '--stack-name', stack)),
      'StackResourceSummaries',
    ).map((row) => [text(row, 'LogicalResourceId'), row]),
  );
  for (const resource of resources.values()) {
    const row = made.get(resource.logicalId);
    made.delete(resource.logicalId);
    if (row === undefined || row.ResourceStatus === 'DELETE_COMPLETE') {
      found.differs(resource, undefined, `stack ${stack} holds no ${resource.logicalId}`);
      found.gone(resource);
    } else if (text(row, 'ResourceType') !== resource.type)
      found.differs(
        resource,
        undefined,
        `${resource.logicalId} is a ${text(row, 'ResourceType')} in stack ${stack}`,
      );
    else if (!account.physical.learn(resource, text(row, 'PhysicalResourceId')))
      found.differs(
        resource,
        undefined,
        `${resource.logicalId} is '${text(row, 'PhysicalResourceId')}', which has another form than the template gives it`,
      );
  }
  for (const [id, row] of made)
    if (row.ResourceStatus !== 'DELETE_COMPLETE')
      found.deployed('resource-extra', `stack ${stack} holds ${id}, which the template doesn't`, {
        file,
        pointer: '',
      });
}

/** Holds one resource against its template. */
function held(resource: Resource, account: Account, found: Found, unread: Map<string, Set<string>>): void {
  const id = account.physical.idOf(resource);
  if (id === undefined) return;
  const reading = READINGS.get(resource.type);
  const { entries } = resource.properties;
  const skip = (property: string) =>
    unread.set(resource.type, (unread.get(resource.type) ?? new Set()).add(property));
  if (reading === undefined) {
    for (const property of [...entries.keys(), 'whether it is there']) skip(property);
    return;
  }
  found.reading(`${resource.type} ${resource.logicalId}`, () => {
    const expected = account.said(resource);
    const actual = reading.read({ resource, id, expected }, account);
    if (actual === undefined) {
      found.differs(resource, undefined, `${resource.logicalId} (${id}) is gone`);
      return found.gone(resource);
    }
    for (const property of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      if (reading.aside?.[property] !== undefined) continue;
      if (!Object.hasOwn(actual, property)) skip(property);
      else compare(property, expected[property], actual[property], resource, reading, found);
    }
  });
}

function compare(
  property: string,
  expected: Json | undefined,
  actual: Json | undefined,
  resource: Resource,
  { defaults = {} }: Reading,
  found: Found,
): void {
  if (JSON.stringify(expected) === JSON.stringify(actual)) return;
  const table = new Map(Object.entries(defaults));
  const text = (value: Json | undefined) =>
    canonical(value === undefined ? {} : compared('', { [property]: value }, table));
  const [was, is] = [text(expected), text(actual)];
  if (was === is) return;
  found.differs(
    resource,
    property,
    `${property} of ${resource.logicalId} is ${told(actual)} in the account, and ${told(expected)} in the template`,
  );
  found.change(resource, property, actual);
}
const MOST_SHOWN = 160;

function told(value: Json | undefined): string {
  if (value === undefined) return 'not set';
  const text = JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
