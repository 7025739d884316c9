import type { Verdict } from '../../../lib/contract/verdict';
import { toText } from '../../../lib/report/text';

/** What a reviewer sees without scrolling: 24 lines of 80 columns. */
export const firstScreen = (verdict: Verdict): string =>
  toText([verdict], { columns: 80 }).split('\n').slice(0, 24).join('\n');

const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** What the first screen of a refuted verdict lacks of resource, reason and mend. */
export function* lackedBy(verdict: Verdict, touched: readonly string[]): Iterable<string> {
  const screen = firstScreen(verdict);
  const seen = words(screen);
  if (!screen.startsWith('refuted: ')) yield 'verdict';
  const said =
    touched.length > 0 ? touched : verdict.findings.flatMap(({ logicalId, file }) => [logicalId, file]);
  if (!said.some((id) => id !== '' && screen.includes(id))) yield 'resource';
  // The reason is a finding's whole message.
  if (!verdict.findings.some(({ message }) => seen.includes(words(message)))) yield 'reason';
  if (!/remedy: \S/.test(screen)) yield 'mend';
}
