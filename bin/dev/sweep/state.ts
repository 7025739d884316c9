import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './judge';

/** Where sweeps keep what they have found, a folder for each state of the verifier. */
const ROOT = '.cache/sweep';

/** What the outcome of a change depends on, beside the assembly. */
const VERIFIER = ['aws', 'claims', 'config', 'contract', 'engines', 'json', 'rules', 'template', 'verify'];

/** A digest of the sources of the verifier and of an assembly. */
export function digestOf(assembly: string): string {
  const hash = createHash('sha256').update(assembly);
  const files = VERIFIER.map((part) => join('lib', part))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((file) => file.endsWith('.ts'));
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Outcomes by the id of their change. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** Lines of JSON, one for each change judged; a run that is cut short goes on where it was. */
export class State {
  private readonly folder: string;
  private readonly outcomes: Map<string, Outcome>;
  private pending: string[] = [];

  constructor(
    digest: string,
    private readonly deployment: string,
    private readonly shard: number,
  ) {
    this.folder = join(ROOT, digest);
    mkdirSync(this.folder, { recursive: true });
    this.outcomes = read(this.folder, deployment);
  }

  get all(): Outcomes {
    return this.outcomes;
  }

  add(id: string, outcome: Outcome): void {
    this.outcomes.set(id, outcome);
    this.pending.push(JSON.stringify({ id, ...outcome }));
    if (this.pending.length >= 10) this.flush();
  }

  flush(): void {
    if (this.pending.length === 0) return;
    appendFileSync(
      join(this.folder, `${this.deployment}.${this.shard}.jsonl`),
      `${this.pending.join('\n')}\n`,
    );
    this.pending = [];
  }
}

/** What became of each change in the newest of the other states that judged it. */
export function earlierOutcomes(digest: string, deployment: string): Outcomes {
  const folders = (existsSync(ROOT) ? readdirSync(ROOT) : [])
    .filter((name) => name !== digest)
    .map((name) => join(ROOT, name))
    .filter((folder) => filesOf(folder, deployment).length > 0)
    .sort((a, b) => newest(a, deployment) - newest(b, deployment));
  return new Map(folders.flatMap((folder) => [...read(folder, deployment)]));
}

const newest = (folder: string, deployment: string) =>
  Math.max(...filesOf(folder, deployment).map((file) => statSync(join(folder, file)).mtimeMs));

const filesOf = (folder: string, deployment: string) =>
  readdirSync(folder).filter((file) => file.startsWith(`${deployment}.`) && file.endsWith('.jsonl'));

function read(folder: string, deployment: string): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const file of filesOf(folder, deployment))
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const parsed = parse(line);
      if (parsed) outcomes.set(parsed.id, parsed.outcome);
    }
  return outcomes;
}

/** A line that a killed run left unfinished counts as not written. */
function parse(line: string): { id: string; outcome: Outcome } | undefined {
  try {
    const { id, ...outcome } = JSON.parse(line) as { id: string } & Outcome;
    return { id, outcome };
  } catch {
    return undefined;
  }
}
