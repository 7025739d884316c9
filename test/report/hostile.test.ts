import fc from 'fast-check';
import { toHtml } from '../../lib/report/html';
import { toJson } from '../../lib/report/json';
import { toJunit } from '../../lib/report/junit';
import { toMarkdown } from '../../lib/report/markdown';
import { toOscal } from '../../lib/report/oscal/results';
import { FORMATS, reporter } from '../../lib/report/report';
import { toSarif } from '../../lib/report/sarif';
import { toText } from '../../lib/report/text';
import { hostile, unplaced } from './verdict';

/** Any UTF-16 code units at all, with those that mean something to a format more often. */
const text = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        ...'<>&"\'`|*_[](){}#@!\\/:.-~$%\n\r\t\u001b\u0000\u202e\ue000 ',
        ']]>',
        '<!--',
        '-->',
        '](',
        '&#',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const printable = /^[\P{C}\n]*$/u;
const lines = (report: string) => report.split('\n').length;
/** What stands behind a lead such as `remedy: ` or `route     `. */
const lastColumn = (line: string) =>
  line.replace(/^ *(?:\d+\. |- |remedy: |(?:value|route) {2,}|assembly {2}|charter {3})?/, '');
const tags = (report: string) => report.match(/<[^>]*>/g);

describe('text that a template may choose', () => {
  it.each(FORMATS)('is printable in %s, whatever it is', (format) => {
    const report = reporter(format);
    fc.assert(fc.property(text, (chosen) => printable.test(report([hostile(chosen)]))));
  });

  it('never changes the first line of text, nor the lines of Markdown', () => {
    const first = toText([hostile('harmless')]).split('\n')[0];
    const count = lines(toMarkdown([hostile('harmless')]));
    fc.assert(
      fc.property(text, (chosen) => {
        expect(toText([hostile(`x${chosen}`)]).split('\n')[0]).toBe(first);
        expect(lines(toMarkdown([hostile(`x${chosen}`)]))).toBe(count);
      }),
    );
  });

  it('is never wider than the terminal in text, but for a word that is', () => {
    const isOneWord = (line: string) => !line.trim().slice(2).includes(' ');
    fc.assert(
      fc.property(text, fc.constantFrom(60, 80, 100), (chosen, columns) =>
        toText([hostile(chosen.repeat(20))], { columns })
          .split('\n')
          .every((line) => [...line].length <= columns || isOneWord(lastColumn(line))),
      ),
    );
  });

  it('is never a tag in HTML, nor in Markdown', () => {
    const html = tags(toHtml([hostile('harmless')]));
    const markdown = tags(toMarkdown([hostile('harmless')]).replaceAll('<!-- -->', ''));
    fc.assert(
      fc.property(text, (chosen) => {
        expect(tags(toHtml([hostile(`x${chosen}`)]))).toEqual(html);
        expect(tags(toMarkdown([hostile(`x${chosen}`)]).replaceAll('<!-- -->', ''))).toEqual(markdown);
      }),
    );
  });

  it('is never markup in XML', () => {
    fc.assert(
      fc.property(text, (chosen) => {
        const markup = toJunit([hostile(`x${chosen}`)]).replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
        expect(
          markup.match(/<(?!\/?(\?xml|testsuites?|properties|property|testcase|failure)\b)/g),
        ).toBeNull();
        expect(markup.replace(/="[^"]*"/g, '')).not.toMatch(/&(?!(amp|lt|gt|quot|#x[0-9A-F]+);)|\]\]>/);
      }),
    );
  });

  it('is the same data in JSON, and leaves SARIF and OSCAL JSON', () => {
    fc.assert(
      fc.property(text, (chosen) => {
        expect(JSON.parse(toJson([hostile(chosen)]))).toEqual(unplaced(hostile(chosen)));
        expect(JSON.parse(toSarif([hostile(chosen)])).runs).toHaveLength(1);
        expect(JSON.parse(toOscal([hostile(chosen)]))['assessment-results'].results).toHaveLength(1);
      }),
    );
  });
});
