import { toMarkdown } from '../../lib/report/markdown';
import { GATEWAY, HOSTILE, hostile, PROVED, REFUTED, withFindings } from './verdict';

describe('markdown', () => {
  it('reads from the verdict to the findings', () => {
    const text = toMarkdown([REFUTED]);

    expect(text.split('\n')[0]).toBe(
      '## ❌ Cordon: refuted: of 16 claims, 2 refuted and 1 undecided; 2 findings',
    );
    expect(text).toContain('| ❌ refuted | `no-egress` | Title of no-egress: 1 finding | AC-4, SC-7(5) |');
    expect(text).toContain(
      '#### `no-egress` <code>no-internet-gateway</code> <code>Gateway (AWS::EC2::InternetGateway)</code>',
    );
    expect(text).toContain('**Remedy:** remove the gateway and every route that names it');
    expect(text).toContain('1. *route* <code>DefaultRoute</code>');
    expect(text).toContain('| ❔ undecided | `no-bypass` |');
    expect(toMarkdown([PROVED])).toContain('## ✅ Cordon: proved: all of 16 claims');
  });

  it('fits a comment: counts the findings that it leaves out, and keeps the verdict', () => {
    const many = withFindings(
      Array.from({ length: 2000 }, (_, index) => ({ ...GATEWAY, logicalId: `Gateway${index}` })),
    );
    const text = toMarkdown([many]);
    const shown = text.match(/^#### /gm)?.length ?? 0;

    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(60_000);
    expect(text).toMatch(/^## ❌ Cordon: refuted/);
    expect(text).toContain(`… and ${2000 - shown} findings more`);
  });

  it('keeps the verdict of each of several assemblies', () => {
    const many = withFindings(
      Array.from({ length: 500 }, (_, index) => ({ ...GATEWAY, logicalId: `G${index}` })),
    );
    const text = toMarkdown([many, PROVED, many], { limit: 20_000 });

    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(text.match(/^### .*$/gm)).toEqual([
      '### ❌ Cordon: refuted: of 16 claims, 1 refuted; 500 findings',
      '### ✅ Cordon: proved: all of 16 claims',
      '### ❌ Cordon: refuted: of 16 claims, 1 refuted; 500 findings',
    ]);
    expect(text).toMatch(/^## Cordon: refuted: 1 of 3 assemblies proved/);
  });

  it('never exceeds its limit, even when no first line fits', () => {
    expect(
      toMarkdown(
        Array.from({ length: 100 }, () => REFUTED),
        { limit: 500 },
      ).length,
    ).toBeLessThanOrEqual(500);
  });

  it.each(HOSTILE)('shows %j as text that neither formats, links nor mentions', (text) => {
    const shown = toMarkdown([hostile(text)]);
    const ours = toMarkdown([hostile('harmless')]);
    const marks = (markdown: string) =>
      markdown
        .replaceAll('<!-- -->', '')
        .replace(/&#\d+;/g, '')
        .match(/[<>|`*_[\]\\@!]/g)
        ?.join('');

    expect(shown).toMatch(/^[\P{C}\n]*$/u);
    expect(marks(shown)).toBe(marks(ours));
    expect(shown.split('\n').length).toBe(ours.split('\n').length);
  });
});
