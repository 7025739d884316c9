import { servicePrincipal } from '../../config/service-principals';
import { parseArn } from '../../engines/iam/globs/glob';
import { commonText } from '../../engines/iam/globs/glob-algebra';
import { rows, text } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call } from '../operations';
import { listed } from '../principals/beyond';
import { logGroups } from '../readings/records';
import { documentIn, type Row } from '../rows';
import { canonical, isObject, policy } from '../same';
import type { Search } from './search';

/** By whom AWS writes records of names for an account. Source: Route 53 developer guide, "Resolver query logging". */
const WRITER = servicePrincipal('delivery.logs');
const WRITING: readonly string[] = ['logs:CreateLogStream', 'logs:PutLogEvents'];

const arnOf = (group: string, { place: { partition, region, account } }: Account) =>
  `arn:${partition}:logs:${region}:${account}:log-group:${group}`;

/** Policies that say who else may do what with log groups: of the account, and of one group. */
export const LOG_POLICIES: Search = {
  what: 'policies of logs',
  look(account, found) {
    const groups = account.assembly.ofType('AWS::Logs::LogGroup');
    const arns = groups.map((group) => arnOf(account.idOf(group), account));
    const ofAccount = account.ask(call('logs describe-resource-policies'));
    for (const row of rows(ofAccount, 'resourcePolicies'))
      if (statementsIn(row).some((one) => touches(one, arns) && !isDelivery(one, account)))
        found.stray(`the resource policy '${text(row, 'policyName')}' of logs`);
    const questions = arns.map((arn) =>
      call('logs describe-resource-policies', '--policy-scope', 'RESOURCE', '--resource-arn', arn),
    );
    for (const [index, answer] of account.all(...questions).entries())
      for (const row of rows(answer, 'resourcePolicies'))
        if (statementsIn(row).some((one) => !isDelivery(one, account)))
          found.stray(`the policy of the log group ${account.idOf(groups[index] as never)}`, groups[index]);
  },
};

/** Filters that make numbers of what is logged: false ones quieten an alarm, others tell what was said. */
export const METRIC_FILTERS: Search = {
  what: 'filters of logs',
  look(account, found) {
    const said = account.saidOf('AWS::Logs::MetricFilter');
    const names = new Set(said.map(({ resource }) => account.idOf(resource)));
    const filtered = new Set(said.map((one) => String(one.said.LogGroupName)));
    const counts = new Map(
      logGroups(account).map((row) => [text(row, 'logGroupName'), Number(row.metricFilterCount)]),
    );
    for (const group of account.assembly.ofType('AWS::Logs::LogGroup')) {
      const name = account.idOf(group);
      if (filtered.has(name)) {
        const answer = account.ask(call('logs describe-metric-filters', '--log-group-name', name));
        for (const row of rows(answer, 'metricFilters'))
          if (!names.has(text(row, 'filterName')))
            found.stray(`the filter '${text(row, 'filterName')}' of ${name}`, group);
      } else if (counts.has(name) && counts.get(name) !== 0) found.stray(`a filter of ${name}`, group);
    }
  },
};

const statementsIn = ({ policyDocument }: Row): readonly Json[] =>
  (policy(documentIn(policyDocument)) as { readonly Statement: readonly Json[] }).Statement;

/** Whether a statement may be about one of the groups, or about a stream within. */
function touches(statement: Json, groups: readonly string[]): boolean {
  const resources = isObject(statement) ? listed(statement.Resource) : undefined;
  if (resources === undefined) return true;
  return resources.some((resource) =>
    groups.some((group) => commonText(parseArn(resource), parseArn(`${group}*`)) !== undefined),
  );
}

/** Whether a statement lets AWS write what the account itself has it deliver, and no more. */
function isDelivery(statement: Json, { place }: Account): boolean {
  if (!isObject(statement)) return false;
  const { Effect, Principal, Action, NotAction, NotResource, NotPrincipal, Condition } = statement;
  const of = isObject(Condition) && isObject(Condition.StringEquals) ? Condition.StringEquals : {};
  return (
    Effect === 'Allow' &&
    [NotAction, NotResource, NotPrincipal].every((one) => one === undefined) &&
    canonical(Principal ?? {}) === canonical({ Service: [WRITER] }) &&
    (listed(Action) ?? ['*']).every((action) => WRITING.includes(action)) &&
    canonical(of['aws:SourceAccount'] ?? []) === canonical([place.account])
  );
}
