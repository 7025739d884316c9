import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RED_LINES, type RedLine } from '../../lib/config/red-lines';
import { encodeCanonical } from '../../lib/ledger/canonical-json';
import { callerRequest } from '../../lib/services/classifier/engines/caller-request';
import { heedArguments } from './arguments';
import { DISGUISES } from './eval/disguises';
import { type Judged, measuredStatement, readBundles } from './eval/evidence';
import { FRAMES } from './eval/frames';
import { isShort, NEEDLES } from './eval/needles';
import { type Share, share, written } from './eval/shares';
import { answerRequest, answerVerdict, judgeBy, strictest, verdictOf } from './eval/verdicts';
import { readLines } from './train/corpus';
import { isMeasured, type Labelled, numberOf, realDocuments } from './train/sets';

// Measures the screen in force: `npm run eval [-- SET…] [--part NAME…] [--misses]`. Without a set, the reporting sets.
// A set is named as in test/eval or by the path of a .jsonl file. Parts: items, languages, answers, documents, needles,
// disguises, frames; without one, all. --misses lists what went wrong, but never for a reporting set: such sets aren't
// for tuning. --evidence FILE --bundle BUNDLE… evaluates the bundles of three red lines, and writes FILE for
// `cordon evidence new --from` and what was printed to FILE.txt; without a part named, items and answers.

const SHORT_NAME: Readonly<Record<RedLine, string>> = {
  'mass-domestic-surveillance': 'surveillance',
  'autonomous-weapons': 'weapons',
  'high-stakes-automated-decisions': 'decisions',
};

let printed = '';
function print(text = ''): void {
  printed += `${text}\n`;
  process.stdout.write(`${text}\n`);
}
const isReporting = (file: string): boolean => /report/i.test(file);

function filesOf(names: readonly string[]): string[] {
  if (names.length > 0)
    return names.map((name) => (name.endsWith('.jsonl') ? name : join('test', 'eval', `${name}.jsonl`)));
  const folder = join('test', 'eval', 'reporting');
  return [
    ...['reporting', 'second-reporting'].map((name) => join('test', 'eval', `${name}.jsonl`)),
    ...readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
  ];
}

/** What was made of items as they are. */
const known = new Map<Labelled, Judged>();

/** Each item by its own red line, or, if it is harmless, by all of them. */
async function judged(items: readonly Labelled[], change?: (text: string) => string): Promise<Judged[]> {
  const out: Judged[] = [];
  for (const item of items) {
    const before = change ? undefined : known.get(item);
    const one = before ?? (await judgedOne(item, change));
    if (!change) known.set(item, one);
    out.push(one);
  }
  return out;
}

async function judgedOne(item: Labelled, change: (text: string) => string = (text) => text): Promise<Judged> {
  const { redLine, turns, question = '', answer = '' } = item;
  const texts = turns?.map(change);
  const verdict = redLine
    ? texts
      ? await verdictOf(redLine, texts)
      : await answerVerdict(redLine, question, change(answer))
    : await strictest(texts ? callerRequest(texts) : answerRequest(question, change(answer)));
  return { item, stopped: verdict !== 'allow', refused: verdict === 'refuse' };
}

const stopped = (all: readonly Judged[]): Share => share(all, (one) => one.stopped);
const crossing = (all: readonly Judged[], redLine?: RedLine) =>
  all.filter(({ item }) => item.label !== 'allow' && (redLine === undefined || item.redLine === redLine));
const harmless = (all: readonly Judged[]) => all.filter(({ item }) => item.label === 'allow');

function table(name: string, all: readonly Judged[]): void {
  if (all.length === 0) return;
  print(name);
  for (const redLine of RED_LINES) {
    const own = crossing(all, redLine);
    const refuse = own.filter(({ item }) => item.label === 'refuse');
    print(
      `  ${SHORT_NAME[redLine].padEnd(13)} stopped ${written(stopped(own))}  of "refuse" refused ${written(share(refuse, (one) => one.refused))}`,
    );
  }
  const good = harmless(all);
  print(
    `  harmless      refused ${written(share(good, (one) => one.refused))}  held ${written(share(good, (one) => one.stopped && !one.refused))}`,
  );
  print();
}

const requests = (items: readonly Labelled[]) => items.filter(({ turns }) => turns !== undefined);

/** What each part prints of the items. */
const PARTS: Readonly<Record<string, (items: readonly Labelled[]) => Promise<void>>> = {
  items: async (items) => {
    const all = await judged(requests(items));
    table(
      'short requests',
      all.filter(({ item }) => isShort(item)),
    );
    table(
      'long requests',
      all.filter(({ item }) => !isShort(item)),
    );
  },
  languages: async (items) => {
    const all = await judged(requests(items));
    print('by language');
    for (const language of [...new Set(items.map((item) => item.language))].sort()) {
      const own = all.filter(({ item }) => item.language === language);
      print(
        `  ${language.padEnd(4)} stopped ${written(stopped(crossing(own)))}  harmless refused ${written(share(harmless(own), (one) => one.refused))}  held ${written(share(harmless(own), (one) => one.stopped && !one.refused))}`,
      );
    }
    print();
  },
  answers: async (items) => {
    const answers = items.filter(({ answer }) => answer !== undefined);
    if (answers.length === 0) return;
    table('answers, with their question', await judged(answers));
    table(
      'answers to a harmless question',
      await judged(answers.map((item) => ({ ...item, question: 'What do you think of this draft?' }))),
    );
  },
  documents: async () => {
    const documents = realDocuments().filter(isMeasured);
    const kinds = [...new Set(documents.map(({ kind }) => kind))].sort();
    print('documents that no training saw, with a harmless ask before them');
    const verdicts = [];
    for (const one of documents)
      verdicts.push({ one, verdict: await strictest(callerRequest([`${one.ask}\n\n${one.text}`])) });
    for (const kind of ['all', ...kinds]) {
      const own = verdicts.filter(({ one }) => kind === 'all' || one.kind === kind);
      print(
        `  ${kind.padEnd(10)} refused ${written(share(own, ({ verdict }) => verdict === 'refuse'))}  held ${written(share(own, ({ verdict }) => verdict === 'hold'))}`,
      );
    }
    const packages = packageTexts();
    const read = [];
    for (const text of packages)
      read.push(await strictest(callerRequest([`Summarise this in five bullet points.\n\n${text}`])));
    print(
      `  ${'packages'.padEnd(10)} refused ${written(share(read, (verdict) => verdict === 'refuse'))}  held ${written(share(read, (verdict) => verdict === 'hold'))}  (READMEs and licences of installed packages)`,
    );
    print();
  },
  needles: async (items) => {
    const documents = realDocuments().filter(isMeasured);
    const asks = requests(items).filter(
      (item) => item.label === 'refuse' && isShort(item) && item.turns?.length === 1,
    );
    print('one short request to be refused, somewhere in a harmless document');
    for (const [name, put] of Object.entries(NEEDLES)) {
      const all: Judged[] = await judged(
        asks.map((item) => ({
          ...item,
          turns: put(
            item.turns?.[0] ?? '',
            documents[numberOf(item.id) % documents.length] as (typeof documents)[number],
          ),
        })),
      );
      const lines = RED_LINES.map(
        (redLine) => `${SHORT_NAME[redLine]} ${written(stopped(crossing(all, redLine)))}`,
      );
      print(`  ${name.padEnd(13)} ${lines.join(' ')}`);
    }
    print();
  },
  disguises: async (items) => {
    print('disguises');
    const short = requests(items).filter(isShort);
    for (const [name, change] of Object.entries(DISGUISES))
      print(`  ${name.padEnd(26)} ${line(await judged(short, change))}`);
    print();
  },
  frames: async (items) => {
    const asks = requests(items).filter(
      (item) =>
        item.label === 'refuse' && isShort(item) && item.turns?.length === 1 && item.language === 'en',
    );
    print('frames round English requests that are to be refused');
    print(`  ${'none'.padEnd(26)} ${written(stopped(await judged(asks)))}`);
    for (const [name, change] of Object.entries(FRAMES))
      print(`  ${name.padEnd(26)} ${written(stopped(await judged(asks, change)))}`);
    print();
  },
};

function line(all: readonly Judged[]): string {
  const shares = RED_LINES.map(
    (redLine) => `${SHORT_NAME[redLine]} ${written(stopped(crossing(all, redLine)))}`,
  );
  return `${shares.join(' ')} harmless stopped ${written(stopped(harmless(all)))}`;
}

/** What people paste: READMEs and licences of the packages that are installed, read in place. */
function packageTexts(): string[] {
  const folder = 'node_modules';
  const out: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md']) {
      const path = join(folder, name, file);
      if (numberOf(path) % 4 === 0 && existsSync(path)) out.push(readFileSync(path, 'utf8').slice(0, 40_000));
    }
  }
  return out;
}

async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const misses = given.includes('--misses');
  const named: string[] = [];
  const parts: string[] = [];
  const bundles: string[] = [];
  let evidence: string | undefined;
  let into = named;
  for (let at = 0; at < given.length; at += 1) {
    const one = given[at] as string;
    if (one === '--part') into = parts;
    else if (one === '--bundle') into = bundles;
    else if (one === '--evidence') evidence = given[++at];
    else if (!one.startsWith('--')) into.push(one);
  }
  const evaluated = evidence === undefined && bundles.length === 0 ? undefined : readBundles(bundles);
  if (evaluated) judgeBy(evaluated);
  if (evidence !== undefined && parts.length === 0) parts.push('items', 'answers');
  const unknown = parts.find((part) => !Object.hasOwn(PARTS, part));
  if (unknown) throw new Error(`no part is named '${unknown}'; allowed: ${Object.keys(PARTS).join(', ')}`);
  const files = filesOf(named);
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined)
    throw new Error(
      `'${missing}' is no set; name one as in test/eval, such as tuning, or a .jsonl file by its path`,
    );
  if (misses && files.some(isReporting))
    throw new Error("misses of a reporting set are not for anyone's eyes");
  const items = files.flatMap((file) => readLines<Labelled>(file));
  const count = (redLine: RedLine) => items.filter((item) => item.redLine === redLine).length;
  print(
    `${files.map((file) => basename(file, '.jsonl')).join(', ')}: ${RED_LINES.map((one) => `${SHORT_NAME[one]} ${count(one)}`).join(', ')}, harmless ${items.filter(({ label }) => label === 'allow').length}`,
  );
  print('share [Wilson interval, 95 %] of how many\n');
  for (const [name, part] of Object.entries(PARTS))
    if (parts.length === 0 || parts.includes(name)) await part(items);
  if (evidence !== undefined && evaluated) {
    const sets = files.map((file) => ({ name: basename(file), bytes: readFileSync(file) }));
    const statement = measuredStatement({
      bundles: evaluated,
      sets,
      judged: await judged(items),
      report: printed,
      now: new Date(),
    });
    writeFileSync(evidence, encodeCanonical(statement));
    writeFileSync(`${evidence}.txt`, printed);
  }
  if (!misses) return;
  for (const { item, stopped: was } of await judged(items)) {
    if (was === (item.label === 'allow'))
      print(`${item.id} ${item.label} ${item.redLine ?? ''}: ${(item.turns ?? [item.answer]).join(' / ')}`);
  }
}

heedArguments('npm run eval [-- SET…] [--part NAME…] [--misses] [--evidence FILE --bundle BUNDLE…]', [
  '--part',
  '--misses',
  '--evidence',
  '--bundle',
]);
main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
