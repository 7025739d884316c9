import { RED_LINES } from '../../../lib/config/red-lines';
import { POLICIES, REGRESSION } from '../../../lib/services/classifier/policies';
import { CONTRACT_WORDS, digestOfText } from '../../../lib/services/classifier/policies/contract-words';

/** What the first weights are, and which words they stand beside; made of what the image holds. */
export function modelCard(): Readonly<Record<string, string>> {
  const weights = RED_LINES.map((redLine) => {
    const { weights, figures } = POLICIES[redLine];
    const size = Math.round(Buffer.from(weights.data, 'base64').length / 1024);
    return `| \`${redLine}\` | ${size} | ${figures.items} | ${figures.recall} | ${figures.falseRefusals} | ${figures.falseStops} | ${REGRESSION[redLine].length} | \`${short(weights.digest)}\` |`;
  });
  const words = RED_LINES.flatMap((redLine) =>
    CONTRACT_WORDS[redLine].map(
      (one) =>
        `| \`${redLine}\` | ${one.source} | ${one.dated} | ${one.words} | ${one.stricter} | \`${short(digestOfText(one.words))}\` |`,
    ),
  );
  const policies = RED_LINES.map(
    (redLine) => `| \`${redLine}\` | \`${digestOfText(POLICIES[redLine].text)}\` |`,
  );
  return {
    'docs/model-card.md': `<!-- Made by \`npm run docs\` from what \`npm run train\` wrote. -->
# The screen's weights

How the screen judges, what it learned from, and what it was measured on is in [red-lines.md](red-lines.md).

## Weights in the image

Figures are of three folds: each item was tried with weights that had not seen it. They are signed with the weights, and a
bundle with worse ones is refused. Recall counts what is refused or held; false stops are held or refused; both at the
scale's own mark of 0.33, while the policies of surveillance and decisions hold from higher, and stop less.

| red line | KiB | items | recall | false refusals | false stops | regression items | digest |
| --- | --- | --- | --- | --- | --- | --- | --- |
${weights.join('\n')}

## What was agreed, and where we are stricter

| red line | source | dated | words | ours | digest of the words |
| --- | --- | --- | --- | --- | --- |
${words.join('\n')}

## The policies' texts

| red line | digest |
| --- | --- |
${policies.join('\n')}
`,
  };
}

const short = (digest: string): string => `${digest.slice(0, 23)}…`;
