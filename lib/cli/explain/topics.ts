import { PROHIBITED_TYPES, prohibitedType } from '../../aws/prohibited-types';
import { RESOURCE_TYPES } from '../../aws/resources';
import { deploymentFields } from '../../config/reading/fields';
import { RED_LINES } from '../../config/red-lines';
import { CLAIM_IDS } from '../../contract/claim-id';
import { baselineOf } from '../../contract/controls/baselines';
import { IMPACT_LEVELS } from '../../contract/controls/impact-levels';
import { STATEMENTS } from '../../contract/statements';
import type { TopicExplanation } from '../../contract/verdict-explanation';
import { OPERATOR_NAMES, parseOperator } from '../../engines/iam/operators';
import { byControl } from '../../report/oscal/words';
import { RULES } from '../../rules';
import { CONTRACT_WORDS } from '../../services/classifier/policies/contract-words';
import { WORDS } from '../../services/classifier/policies/words';
import { comparisonWords } from './comparisons';

/** What is known of a subject without any assembly; undefined where it is nothing of the kind. */
export const explainTopic = (subject: string): TopicExplanation | undefined =>
  redLine(subject) ?? control(subject) ?? resourceType(subject) ?? operator(subject) ?? field(subject);

/** Names of all of them, to find what was meant. */
export function* topicNames(): Iterable<string> {
  yield* RED_LINES;
  for (const [id] of controls()) yield id;
  yield* RESOURCE_TYPES.keys();
  for (const { type } of PROHIBITED_TYPES) if (!type.includes('*')) yield type;
  yield* OPERATOR_NAMES;
  for (const { path } of deploymentFields()) yield path;
}

function redLine(subject: string): TopicExplanation | undefined {
  const id = RED_LINES.find((one) => one === subject);
  if (id === undefined) return undefined;
  const { text, thresholds } = WORDS[id];
  return {
    kind: 'red-line',
    subject: id,
    says: 'A red line of the agreement: its classifier judges every exchange, what is asked and what is answered, and nothing is released without its verdict.',
    facts: [
      ['thresholds', `held from a score of ${thresholds.hold}, refused from ${thresholds.refuse}`],
      ['claims', 'all-red-lines, classifiers-updatable'],
      ['read more', 'docs/red-lines.md'],
    ],
    lists: [
      [
        'what was agreed, as published, and where the policy goes further',
        CONTRACT_WORDS[id].map(
          ({ words, source, dated, stricter }) => `${words} (${source}, ${dated}); further: ${stricter}`,
        ),
      ],
      ...sectionsOf(text),
    ],
  };
}

/** The sections of a policy's Markdown, each with its paragraphs and the items of its lists. */
const sectionsOf = (text: string): (readonly [string, readonly string[]])[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...rest] = section.split('\n');
      const items = rest
        .join('\n')
        .split(/\n(?=- |\d+\. |\n)/)
        .map((item) =>
          item
            .replace(/^\s*(?:- |\d+\. )?/, '')
            .replaceAll(/\s+/g, ' ')
            .trim(),
        );
      return [title.toLowerCase(), items.filter((item) => item !== '')] as const;
    });

const controls = () =>
  byControl([
    ...CLAIM_IDS.map((id) => ({
      id,
      title: STATEMENTS[id].title,
      kind: 'claims',
      controls: STATEMENTS[id].controls,
    })),
    ...RULES.map(({ id, title, controls: of }) => ({ id, title, kind: 'rules', controls: of })),
  ]);

/** `AC-6(1)`, also as OSCAL writes it, `ac-6.1`. */
function control(subject: string): TopicExplanation | undefined {
  const asked = subject.toUpperCase().replace(/\.(\d+)$/, '($1)');
  const [id, of] = controls().find(([one]) => one === asked) ?? [];
  if (id === undefined || of === undefined) return undefined;
  const fedramp = baselineOf('FedRAMP', id);
  const said = (kind: string) =>
    of.flatMap((each) => (each.kind === kind ? [`${each.id}: ${each.title}`] : []));
  return {
    kind: 'control',
    subject: id,
    says: 'A control of NIST SP 800-53, revision 5: what Cordon has towards it, and no more. A control asks for more than a template can show.',
    facts: [
      ['baselines', `SP 800-53B ${baselineOf('SP 800-53B', id)}, FedRAMP ${fedramp}: the least that has it`],
      ['levels', IMPACT_LEVELS.map(({ name, has }) => `${name} ${has[fedramp]}`).join(', ')],
      ['read more', 'docs/controls.md'],
    ],
    lists: [
      ['claims towards it', said('claims')],
      ['rules towards it', said('rules')],
    ],
  };
}

function resourceType(subject: string): TopicExplanation | undefined {
  const known = RESOURCE_TYPES.get(subject);
  if (known?.properties) {
    const shapes = [known.properties, ...(known.alternatives ?? [])].flatMap((keys) => Object.entries(keys));
    return {
      kind: 'resource-type',
      subject,
      says: 'A resource type that an enclave may have, with these properties and no others.',
      facts: [['claims', 'closed-world, which falls by any other property or value']],
      lists: [
        ['properties (those with ! must be there)', shapes.map(([name, { says }]) => `${name}: ${says}`)],
        [
          'looked at by',
          RULES.filter(({ types }) => types.includes(subject)).map(
            ({ id, claim, title }) => `${id} (${claim}): ${title}`,
          ),
        ],
      ],
    };
  }
  const prohibited = prohibitedType(subject);
  if (prohibited === undefined) return undefined;
  return {
    kind: 'resource-type',
    subject,
    says: `A resource type that has no place in an enclave: it ${prohibited.says}.`,
    facts: [
      ['instead', prohibited.instead],
      ['claims', 'closed-world, which falls wherever it stands'],
    ],
    lists: [],
  };
}

function operator(subject: string): TopicExplanation | undefined {
  const found = parseOperator(subject);
  if (found === undefined) return undefined;
  return {
    kind: 'operator',
    subject,
    says: `An operator of conditions in policies: ${comparisonWords(found)}.`,
    facts: [
      ['absent key', absent(found)],
      [
        'unknown',
        'a condition whose value is not known counts as absent where it limits an Allow, and as not met on a Deny',
      ],
      [
        'source',
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
      ],
    ],
    lists: [],
  };
}

type Operator = NonNullable<ReturnType<typeof parseOperator>>;

/** What it says where the request has no such key. */
function absent({ comparison, negated, ifExists, set }: Operator): string {
  if (comparison === 'absence') return 'is what it asks about';
  if (ifExists || set === 'all')
    return 'it holds: where it limits an Allow, whoever leaves the key out passes';
  return negated ? 'it holds, since no value is equal' : "it doesn't hold";
}

function field(subject: string): TopicExplanation | undefined {
  const plain = (path: string) => path.replaceAll('[]', '').replaceAll(/\.\d+|\[\d+\]/g, '');
  const found = [...deploymentFields()].find(
    ({ path }) => path === subject || plain(path) === plain(subject),
  );
  if (found === undefined) return undefined;
  const within = [...deploymentFields()].filter(
    ({ path }) => path.startsWith(`${found.path}.`) || path.startsWith(`${found.path}[].`),
  );
  return {
    kind: 'field',
    subject: found.path,
    says: found.says,
    facts: [
      ['takes', found.allowed.replaceAll('`', '') || 'the fields below'],
      ['needed', found.optional ? 'no: it may be left out' : 'yes, or it has the default'],
      ['owned by', found.path.startsWith('charter') ? 'reviewers' : 'engineers'],
      ['read more', 'docs/configuration.md'],
    ],
    lists: [['within it', within.map(({ path, says }) => `${path}: ${says}`)]],
  };
}
