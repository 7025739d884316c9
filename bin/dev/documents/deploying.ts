import { readFileSync } from 'node:fs';
import { loadDeployment } from '../../../lib/config/load';
import { planOf } from '../../../lib/deploy-plan/plan';
import { toMarkdown } from '../../../lib/deploy-plan/report';

const PAGE = 'docs/deploying.md';
const EXAMPLE = 'config/commercial.yaml';
const BEGIN = '<!-- Generated from lib/deploy-plan by `npm run docs`: begin. -->';
const END = '<!-- end -->';

/** The page on deploying, with its runbook as `cordon deploy-plan` prints it for the example. */
export function deployingDocuments(): Readonly<Record<string, string>> {
  const { deployment } = loadDeployment(EXAMPLE);
  const plan = planOf({ deployment, assembly: 'cdk.out', file: EXAMPLE });
  const text = readFileSync(PAGE, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin)
    throw new Error(`${PAGE} has no place for the runbook, between '${BEGIN}' and '${END}'`);
  return { [PAGE]: `${text.slice(0, begin + BEGIN.length)}\n\n${toMarkdown(plan, 3)}\n${text.slice(end)}` };
}
