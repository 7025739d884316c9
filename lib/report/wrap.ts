/** Columns of a line where nothing says how wide the terminal is. */
export const COLUMNS = 100;

/** Breaks text into lines, the first after `lead`, the others indented to match. */
export type Wrap = (lead: string, text: string, indent?: number) => string[];

/**
 * Wraps at `columns`. A word is never broken, so that a pointer or a name can be copied: one that is longer than a line
 * has a line of its own.
 */
export const wrapAt =
  (columns: number): Wrap =>
  (lead, text, indent = lead.length) => {
    const room = columns - Math.max(indent, lead.length);
    const lines: string[] = [];
    let line = '';
    let width = 0;
    for (const word of text.split(' ')) {
      const length = [...word].length;
      if (width > 0 && width + 1 + length > room) {
        lines.push(line);
        line = '';
        width = 0;
      }
      line = width > 0 ? `${line} ${word}` : word;
      width += (width > 0 ? 1 : 0) + length;
    }
    lines.push(line);
    return lines.map((each, index) => `${index === 0 ? lead : ' '.repeat(indent)}${each}`.trimEnd());
  };
