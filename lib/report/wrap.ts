export const COLUMNS = 100;

/**
 * Breaks text into lines of at most {@link COLUMNS} characters, the first after `lead`, the others indented to match.
 * A word that is longer than a line is broken where the line ends.
 */
export function wrap(lead: string, text: string, indent: number = lead.length): string[] {
  const room = COLUMNS - Math.max(indent, lead.length);
  const lines: string[] = [];
  let line: string[] = [];
  for (const word of text.split(' ')) {
    const characters = [...word];
    if (line.length > 0 && line.length + 1 + characters.length > room) {
      lines.push(line.join(''));
      line = [];
    }
    if (line.length > 0) line.push(' ');
    for (const character of characters) {
      if (line.length === room) {
        lines.push(line.join(''));
        line = [];
      }
      line.push(character);
    }
  }
  lines.push(line.join(''));
  return lines.map((each, index) => `${index === 0 ? lead : ' '.repeat(indent)}${each}`.trimEnd());
}
