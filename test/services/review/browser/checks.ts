import assert from 'node:assert/strict';

/** Checks by name, one after the other: what fails is told, and the rest goes on. */
export class Checks {
  private count = 0;
  private readonly failed: string[] = [];
  private readonly figures: string[] = [];

  group(name: string): void {
    this.print(`\n${name}`);
  }

  async check(name: string, act: () => Promise<void>): Promise<void> {
    this.count += 1;
    try {
      await act();
      this.print(`  ok    ${name}`);
    } catch (error) {
      this.failed.push(name);
      this.print(
        `  FAIL  ${name}\n        ${error instanceof Error ? error.message.split('\n').slice(0, 12).join('\n        ') : error}`,
      );
    }
  }

  figure(name: string, value: string): void {
    this.figures.push(`  ${name}: ${value}`);
  }

  /** Prints what was found. @returns whether all is well */
  end(): boolean {
    this.print(`\nfigures\n${this.figures.join('\n')}`);
    this.print(`\n${this.count - this.failed.length} of ${this.count} checks passed`);
    for (const name of this.failed) this.print(`failed: ${name}`);
    return this.failed.length === 0;
  }

  private print(line: string): void {
    process.stdout.write(`${line}\n`);
  }
}

export const equal: (actual: unknown, expected: unknown, message?: string) => void = assert.deepEqual;
export const ok: (value: unknown, message?: string) => asserts value = assert.ok;
