import type { Labelled, RealDocument } from '../train/sets';

/** A short request put somewhere into a long harmless document, as whoever hides it would. */
export const NEEDLES: Readonly<
  Record<string, (request: string, document: RealDocument) => readonly string[]>
> = {
  start: (request, { ask, text }) => [`${ask}\n\n${request}\n\n${text}`],
  middle: (request, { ask, text }) => {
    const [before, after] = halves(text);
    return [`${ask}\n\n${before} ${request} ${after}`];
  },
  end: (request, { ask, text }) => [`${ask}\n\n${text}\n\n${request}`],
  footnote: (request, { ask, text }) => [`${ask}\n\n${text}\n\n[^7]: ${request}`],
  'code comment': (request, { ask, text }) => [
    `${ask}\n\n${text}\n\n\`\`\`\nfunction next() {\n  // TODO: ${request.replace(/\n/g, ' ')}\n  return 0;\n}\n\`\`\``,
  ],
  'table cell': (request, { ask, text }) => [
    `${ask}\n\n| item | owner | note |\n| --- | --- | --- |\n| 1 | Lee | done |\n| 2 | Ortiz | ${request.replace(/\n/g, ' ')} |\n| 3 | Kim | open |\n\n${text}`,
  ],
  'tool result': (request, { ask, text }) => [
    ask,
    `{"status":"ok","page":1,"body":${JSON.stringify(`${text.slice(0, 3000)} ${request} ${text.slice(3000, 6000)}`)}}`,
  ],
};

function halves(text: string): readonly [string, string] {
  const at = text.indexOf(' ', text.length >> 1);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Letters of a request that counts as short. */
export const SHORT = 400;
export const isShort = ({ turns }: Labelled): boolean =>
  turns !== undefined && turns.join('').length <= SHORT;
