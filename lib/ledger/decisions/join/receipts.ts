import { z } from 'zod';
import { LedgerError } from '../../errors';
import type { EntryBody } from '../entry';
import type { DecisionFault, DecisionFaultCode } from '../faults';
import { keyOf } from '../layout/request-key';

/**
 * What a caller keeps of an answer of the proxy: the entry that its header names, and what it said. It is the caller's word; where
 * a log says something else, one of the two lies, whoever holds the keys of the log.
 */
const receipt = z.strictObject({
  /** Header `cordon-ledger-entry`: INSTANCE/NUMBER, or `unrecorded`, which says that there is none. */
  entry: z.string().regex(/^([^/]{1,256}\/(0|[1-9]\d{0,15})|unrecorded)$/),
  /** Of the answer. */
  status: z.number().int().min(100).max(599),
  /** When it came, by the caller's clock. */
  at: z.iso.datetime(),
  /** Of a completion: `chatcmpl-` and the request's id. */
  id: z.string().startsWith('chatcmpl-').optional(),
  /** Of an error: its `code`, `red_line` and `review_id`. */
  code: z.string().optional(),
  redLine: z.string().optional(),
  review: z.string().optional(),
  /** As whom, and what for, it was asked. */
  tenant: z.string().optional(),
  purpose: z.string().optional(),
});
export type Receipt = Readonly<z.infer<typeof receipt>>;

/** One receipt a line, as JSON. A file without one shows nothing, and looks like one that does. @throws LedgerError `receipt_malformed` */
export function parseReceipts(text: string): readonly Receipt[] {
  const receipts = text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const malformed = (detail: string, cause?: unknown) =>
      new LedgerError('receipt_malformed', `line ${at + 1}, ${detail}`, { cause });
    let parsed: Receipt;
    try {
      parsed = receipt.parse(JSON.parse(line));
    } catch (cause) {
      const [issue] = cause instanceof z.ZodError ? cause.issues : [];
      throw malformed(issue ? `at /${issue.path.join('/')}: ${issue.message}` : 'not JSON', cause);
    }
    if (membersIn(line) > Object.keys(parsed).length) throw malformed('a name is there twice');
    return [parsed];
  });
  if (receipts.length === 0) throw new LedgerError('receipt_malformed', 'it holds none');
  return receipts;
}

/** How many members the object of a line has, whose values are texts and numbers: of two by one name, two readers believe two. */
const membersIn = (line: string): number => line.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').split(',').length;

/** Of a caller who had gone, or a request that took too long, whatever it was told. */
const GONE = 'caller_gone_or_late';
/** Milliseconds by which clocks may differ. */
const SKEW = 300_000;
/** Milliseconds from an intent to the first part of its answer, at most. */
const SLOWEST = 600_000;

type Note = (fault: DecisionFault) => void;

/** What a log says of a request that a receipt may be of. */
interface Asked {
  readonly tenant: string;
  readonly purpose: string;
  /** Whether anything of its answer was let out. */
  released: boolean;
}

interface Named {
  readonly receipt: Receipt;
  readonly number: number;
  found: boolean;
}

/** Receipts by the instance that they name, each looked for as its log is read. */
export class Receipts {
  private readonly named = new Map<string, Named[]>();
  private readonly read = new Set<string>();
  private readonly unrecorded: Receipt[] = [];

  constructor(
    receipts: readonly Receipt[],
    private readonly now: number,
  ) {
    for (const one of receipts) {
      const at = one.entry.lastIndexOf('/');
      if (at < 0) {
        this.unrecorded.push(one);
        continue;
      }
      const instance = one.entry.slice(0, at);
      const named = this.named.get(instance) ?? [];
      this.named.set(instance, named);
      named.push({ receipt: one, number: Number(one.entry.slice(at + 1)), found: false });
    }
  }

  /** What takes the entries of one log, in order; undefined where no receipt names it. */
  of(origin: string, note: Note): ReceiptsOfLog | undefined {
    const instance = origin.split('/').at(-1) ?? '';
    const named = this.named.get(instance);
    if (!named) return undefined;
    this.read.add(instance);
    return new ReceiptsOfLog(origin, named, this.now, note);
  }

  /** Receipts of logs that nobody gave, and of what must not be without an entry. @param log that stands for all */
  finish(log: string, note: Note): void {
    for (const one of this.unrecorded)
      if (isOnRecord(one))
        note({ code: 'receipt_unrecorded', log, entry: 0, detail: `${one.status} at ${one.at}` });
    for (const [instance, named] of this.named)
      if (!this.read.has(instance))
        note({ code: 'receipt_absent', log: instance, entry: named[0]?.number ?? 0, detail: instance });
  }
}

export class ReceiptsOfLog {
  private readonly byNumber = new Map<number, Named[]>();
  private readonly asked = new Map<string, Asked>();
  /** Receipts of intents, whose answers came in parts: what is let out of them is known later. */
  private readonly begun: { readonly named: Named; readonly of: Asked; readonly entry: number }[] = [];

  constructor(
    private readonly origin: string,
    private readonly named: readonly Named[],
    private readonly now: number,
    private readonly note: Note,
  ) {
    for (const one of named) {
      const same = this.byNumber.get(one.number) ?? [];
      this.byNumber.set(one.number, same);
      same.push(one);
    }
  }

  /** @param body with the request's key in place of its id */
  take(body: EntryBody, entry: number, time: number): void {
    if (body.kind === 'intent')
      this.asked.set(body.request, { tenant: body.tenant, purpose: body.purpose, released: false });
    const of = 'request' in body ? this.asked.get(body.request) : undefined;
    if (of && (body.kind === 'window' || (body.kind === 'decision' && body.outcome === 'released')))
      of.released = true;
    for (const named of this.byNumber.get(entry) ?? []) this.hold(named, body, of, entry, time);
    if (body.kind === 'decision') this.asked.delete(body.request);
  }

  finish(): void {
    for (const { named, of, entry } of this.begun)
      if (!of.released) this.report('receipt_differs', entry, `${named.receipt.entry}: nothing was released`);
    for (const { receipt: one, number, found } of this.named)
      if (!found)
        this.report(
          Date.parse(one.at) > this.now - SKEW ? 'receipt_ahead' : 'receipt_missing',
          number,
          one.entry,
        );
  }

  private hold(named: Named, body: EntryBody, of: Asked | undefined, entry: number, time: number): void {
    named.found = true;
    const { receipt: one } = named;
    const differs = (what: string) => this.report('receipt_differs', entry, `${one.entry}: ${what}`);
    const late = Date.parse(one.at) - time;
    if (late < -SKEW || late > SKEW + (body.kind === 'intent' ? SLOWEST : 0))
      differs(`answered at ${one.at}, recorded at ${new Date(time).toISOString()}`);
    if (
      one.id !== undefined &&
      (!('request' in body) || keyOf(one.id.slice('chatcmpl-'.length)) !== body.request)
    )
      differs('of another request');
    const tenant = of?.tenant ?? (body.kind === 'denial' ? body.tenant : undefined);
    if (one.tenant !== undefined && tenant !== undefined && one.tenant !== tenant) differs(`of ${tenant}`);
    if (one.purpose !== undefined && of && one.purpose !== of.purpose) differs(`for ${of.purpose}`);
    if (one.status === 200 && body.kind === 'intent' && of) this.begun.push({ named, of, entry });
    else if (!isSaidBy(one, body)) differs(`${body.kind}${'outcome' in body ? `, ${body.outcome}` : ''}`);
  }

  private report(code: DecisionFaultCode, entry: number, detail: string): void {
    this.note({ code, log: this.origin, entry, detail });
  }
}

/** Whether an answer is one that no proxy gives before it is on record: a release, a refusal by a red line, or a hold. */
const isOnRecord = ({ status, code, id, redLine, review }: Receipt): boolean =>
  status < 400 ||
  code === 'red_line' ||
  code === 'held_for_review' ||
  [id, redLine, review].some((said) => said !== undefined);

/** Whether an entry says what a caller was told. */
function isSaidBy({ status, code, redLine, review }: Receipt, body: EntryBody): boolean {
  if (body.kind === 'denial')
    return (
      status >= 400 &&
      (code === undefined ||
        [body.code, ...Object.keys(body.codes ?? {})].some((one) => one === code || one === GONE))
    );
  if (body.kind !== 'decision') return false;
  if (status === 200) return body.outcome === 'released';
  const isRefused = body.outcome === 'refused';
  if (body.outcome === 'released' || isRefused !== (status === 403)) return false;
  if (body.outcome === 'held' && status !== 409) return false;
  if ((code === 'red_line') !== isRefused && code !== undefined) return false;
  if (code !== undefined && body.code !== undefined && ![code, GONE].includes(body.code)) return false;
  if (redLine !== undefined && redLine !== body.redLine) return false;
  // One whose approval was used up by another request is told that it is held, and isn't held anew.
  return review === undefined || body.review === undefined || review === body.review.id;
}
