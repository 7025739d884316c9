/** Texts that were found to be of a form, of which a log or a conversation repeats few many times. */
export class KnownTexts {
  private readonly known = new Set<string>();

  constructor(private readonly isOfForm: (text: string) => boolean) {}

  has(value: unknown): boolean {
    if (typeof value !== 'string') return false;
    if (this.known.has(value)) return true;
    if (!this.isOfForm(value)) return false;
    if (this.known.size < MOST_KNOWN) this.known.add(value);
    return true;
  }
}

const MOST_KNOWN = 4096;
