import { escaped } from '../../../lib/report/html-page';

/** A picture of a terminal, drawn from what was printed there. */

const SIZE = 14;
/** Width of a sign and height of a line, in the picture's units. */
const WIDTH = 8.4;
const HEIGHT = 19;
const MARGIN = 16;

/** What picocolors prints: https://en.wikipedia.org/wiki/ANSI_escape_code#SGR */
const CLASSES: Readonly<Record<string, string>> = {
  1: 'strong',
  2: 'faint',
  31: 'red',
  32: 'green',
  33: 'yellow',
};
const ENDS: Readonly<Record<string, readonly string[]>> = {
  22: ['strong', 'faint'],
  39: ['red', 'green', 'yellow'],
};

const STYLE = `svg { --ink: #1b1f24; --faint: #57606a; --paper: #f6f8fa; --line: #d0d7de; --red: #a40e26; --green: #116329; --yellow: #7d4e00; }
@media (prefers-color-scheme: dark) { svg { --ink: #e6edf3; --faint: #9da7b1; --paper: #0d1117; --line: #3d444d; --red: #ff7b72; --green: #56d364; --yellow: #e3b341; } }
rect { fill: var(--paper); stroke: var(--line); }
text { fill: var(--ink); font: ${SIZE}px ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; white-space: pre; }
.strong { font-weight: 700; } .faint { fill: var(--faint); } .red { fill: var(--red); } .green { fill: var(--green); } .yellow { fill: var(--yellow); }`;

/**
 * An SVG that follows the reader's light or dark setting.
 * @param title what the picture shows, for who can't see it
 * @throws Error for an escape sequence other than colours and weights
 */
export function terminalPicture(title: string, printed: string, columns: number): string {
  const on = new Set<string>();
  const rows = printed
    .trimEnd()
    .split('\n')
    .flatMap((line) => rowsOf(line, columns, on));
  const width = Math.ceil(columns * WIDTH) + 2 * MARGIN;
  const height = rows.length * HEIGHT + 2 * MARGIN;
  const drawn = rows.flatMap((runs, row) =>
    runs.length === 0
      ? []
      : [
          `<text y="${MARGIN + row * HEIGHT + SIZE}" xml:space="preserve">${runs.map(drawRun).join('')}</text>`,
        ],
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${escaped(title)}</title>
<style>
${STYLE}
</style>
<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="6"/>
${drawn.join('\n')}
</svg>
`;
}

/** Signs of one look, beside each other. */
interface Run {
  readonly column: number;
  readonly text: string;
  readonly look: string;
}

/** The rows that a terminal of so many columns makes of a line. `on` is what is switched on, before and after. */
function rowsOf(line: string, columns: number, on: Set<string>): readonly (readonly Run[])[] {
  let row: Run[] = [];
  const rows = [row];
  let column = 0;
  for (const [index, part] of line.split('\u001b[').entries()) {
    const [, code = '', after = ''] = /^(?:(\d+)m)?(.*)$/.exec(part) ?? [];
    if (index > 0) switchTo(code, on);
    const look = [...on].sort().join(' ');
    for (let rest = [...(index > 0 ? after : part)]; rest.length > 0; ) {
      if (column === columns) {
        row = [];
        rows.push(row);
        column = 0;
      }
      const text = rest.slice(0, columns - column);
      row.push({ column, text: text.join(''), look });
      column += text.length;
      rest = rest.slice(text.length);
    }
  }
  return rows;
}

/** A run stands at its column, so that no font moves what follows. */
function drawRun({ column, text, look }: Run): string {
  if (text.trim() === '') return '';
  const place = `x="${(MARGIN + column * WIDTH).toFixed(1)}" textLength="${([...text].length * WIDTH).toFixed(1)}"`;
  return `<tspan ${place}${look ? ` class="${look}"` : ''}>${escaped(text)}</tspan>`;
}

function switchTo(code: string, on: Set<string>): void {
  const begins = CLASSES[code];
  const ends = ENDS[code];
  if (begins) on.add(begins);
  else if (ends) for (const look of ends) on.delete(look);
  else throw new Error(`the terminal's picture knows no escape sequence '${code}'`);
}
