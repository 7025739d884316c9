import type { Plan } from './plan';
import type { Step } from './step';

const head = ({ deployment, account, region, steps }: Plan) =>
  `first deploy of ${deployment} into account ${account}, region ${region}: ${steps.length} steps, ${steps.filter(({ stop, who }) => stop && who === 'courier').length} stops for couriers`;

const title = ({ title: of, who }: Step, index: number) => `${index + 1}. ${of} (${who})`;

/** For a terminal. Lines that begin with `$` are commands. */
export function toText(plan: Plan): string {
  const lines = [head(plan)];
  for (const [index, step] of plan.steps.entries()) {
    lines.push('', `${step.stop ? 'STOP ' : ''}${title(step, index)}`, `   waits for: ${step.waitsFor}`);
    for (const command of step.commands) lines.push(`   $ ${command}`);
    lines.push(`   resume: ${step.resume}`);
    for (const command of step.undo)
      lines.push(command.startsWith('#') ? `   undo: ${command.slice(2)}` : `   undo: $ ${command}`);
  }
  return `${lines.join('\n')}\n`;
}

/** For a change request, one section for each step. `level` is that of its headings. */
export function toMarkdown(plan: Plan, level = 2): string {
  const mark = '#'.repeat(level);
  const sections = plan.steps.map((step, index) => {
    const undo = step.undo.length === 0 ? '' : `\nTo undo:\n\n\`\`\`\n${step.undo.join('\n')}\n\`\`\`\n`;
    return `${mark} ${title(step, index)}

Waits for: ${step.waitsFor}.

\`\`\`
${step.commands.join('\n')}
\`\`\`

To resume: ${step.resume}.
${undo}`;
  });
  return `${sections.join('\n')}`;
}

export const toMarkdownPage = (plan: Plan): string =>
  `# First deploy of ${plan.deployment}\n\nAccount ${plan.account}, region ${plan.region}. In order; each step says what it waits for.\n\n${toMarkdown(plan)}`;

export const toJson = (plan: Plan): string =>
  `${JSON.stringify({ schema: 'cordon.deploy-plan/v1', ...plan }, null, 2)}\n`;
