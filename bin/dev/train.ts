import { writeFileSync } from 'node:fs';
import { RED_LINES, type RedLine } from '../../lib/config/red-lines';
import { WORDS } from '../../lib/services/classifier/policies/words';
import type { Figures } from '../../lib/services/classifier/policy/bundle';
import { scoreExchange } from '../../lib/services/classifier/screen/judge';
import {
  encodeModel,
  type Model,
  PLACES,
  type Place,
  type Threshold,
  TONGUES,
  type Tongue,
} from '../../lib/services/classifier/screen/model';
import { heedArguments } from './arguments';
import { groupsOf, quantised } from './train/quantise';
import {
  documentSample,
  type Exchange,
  exchangeOf,
  FOLDS,
  foldOf,
  isApart,
  isMeasured,
  type Labelled,
  labelledTexts,
  MOST_LONG,
  numberOf,
  realDocuments,
  samplesOf,
  trainingSets,
  tuningSet,
} from './train/sets';
import { type Target, threshold } from './train/threshold';
import { SETTINGS, trained } from './train/trained';

// Learns the screen's weights from the labelled sets and the documents: `npm run train [-- RED_LINE…]`. Thresholds are chosen by three
// folds, on items that the weights they are tried with have not seen; then the weights are learned from all of it.
// The same data give the same bytes, on every machine and version of Node.

/** Shares of harmless exchanges that one red line may stop where a text stands. */
const TARGETS: Readonly<Record<Tongue, Readonly<Record<Place, Target>>>> = {
  lexical: {
    ask: { hold: 0.022, refuse: 0.004 },
    material: { hold: 0.016, refuse: 0 },
    // At the mark from which the red line's policy holds: it is raised for near-misses among asks, and not for answers.
    answer: { hold: 0.08, refuse: 0 },
  },
  // Of these languages less is known: more is held, so that less passes.
  further: {
    ask: { hold: 0.042, refuse: 0.004 },
    material: { hold: 0.05, refuse: 0.004 },
    answer: { hold: 0.05, refuse: 0.004 },
  },
};
/**
 * How much more, or less, of harmless asks a line may hold: where harm and everyday work are told apart least, harm weighs
 * more, and where they are told apart best less need be held.
 */
const LENIENCY: Readonly<Record<RedLine, number>> = {
  'mass-domestic-surveillance': 1.4,
  'autonomous-weapons': 0.75,
  'high-stakes-automated-decisions': 1.4,
};

const NO_THRESHOLDS = Object.fromEntries(
  TONGUES.map((tongue) => [
    tongue,
    Object.fromEntries(PLACES.map((place) => [place, { hold: 0, refuse: 1 }])),
  ]),
) as Model['thresholds'];

interface Tried {
  readonly item: Pick<Labelled, 'id' | 'label' | 'redLine' | 'language' | 'turns' | 'answer'>;
  /** The worst score in each place and tongue. */
  readonly worst: ReadonlyMap<string, number>;
}

/** The policies' canaries, which must come out as they say: several times, as they are few. */
function canaries(): Labelled[] {
  return RED_LINES.flatMap((redLine) =>
    WORDS[redLine].canaries.flatMap(({ turns, expect }, at) =>
      Array.from({ length: CANARY_COPIES }, (_, copy) => ({
        id: `canary ${redLine} ${at} ${copy}`,
        language: 'en',
        label: expect,
        turns,
        ...(expect === 'allow' ? {} : { redLine }),
      })),
    ),
  );
}
const CANARY_COPIES = 3;

const key = (tongue: Tongue, place: Place): string => `${tongue} ${place}`;

async function tried(item: Tried['item'], exchange: Exchange, model: Model): Promise<Tried> {
  const { scored } = await scoreExchange(exchange, model, async () => undefined);
  const worst = new Map<string, number>();
  for (const { score, place, tongue } of scored) {
    const at = key(tongue, place);
    worst.set(at, Math.max(score, worst.get(at) ?? Number.NEGATIVE_INFINITY));
  }
  return { item, worst };
}

function thresholdsOf(redLine: RedLine, all: readonly Tried[]): Model['thresholds'] {
  const of = (tongue: Tongue, place: Place): Threshold => {
    // What has no stretch near the threshold counts as far below it.
    const scores = all
      .filter(({ item }) => item.label === 'allow' && counts(item, tongue, place))
      .map(({ worst }) => worst.get(key(tongue, place)) ?? FAR_BELOW);
    const target = TARGETS[tongue][place];
    if (place === 'answer') return threshold(scores, target, WORDS[redLine].thresholds.hold);
    if (place === 'material') return threshold(scores, target);
    return threshold(scores, { ...target, hold: target.hold * LENIENCY[redLine] });
  };
  const ask = of('further', 'ask');
  const lexical = Object.fromEntries(PLACES.map((place) => [place, of('lexical', place)]));
  // No documents and few answers are at hand in these languages.
  const further = Object.fromEntries(PLACES.map((place) => [place, place === 'ask' ? ask : beyond(ask)]));
  return { lexical, further } as Model['thresholds'];
}

const FAR_BELOW = -20;
const beyond = ({ hold, refuse }: Threshold): Threshold => ({ hold: hold + 2, refuse: refuse + 2 });

const LEXICAL = new Set(['en', 'es', 'fr', 'de', 'ru', 'zh', 'ar']);
const counts = ({ language, turns, answer }: Tried['item'], tongue: Tongue, place: Place): boolean => {
  const spoken = language === 'document' || LEXICAL.has(language) ? 'lexical' : 'further';
  const stands =
    answer !== undefined
      ? 'answer'
      : turns === undefined
        ? 'material'
        : turns.join('').length > MOST_LONG
          ? 'mixed'
          : 'ask';
  // Long requests have some of both.
  return spoken === tongue && (stands === place || (stands === 'mixed' && place !== 'answer'));
};

async function main(): Promise<void> {
  const began = Date.now();
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const tuning = [...tuningSet(), ...canaries()];
  const fresh = trainingSets();
  const apart = fresh.filter(isApart);
  const documents = realDocuments().filter((one) => !isMeasured(one));
  const groups = groupsOf([
    ...[...tuning, ...fresh].flatMap(labelledTexts),
    ...documents.map(({ text }) => text),
  ]);
  const documentSamples = documents.map((one) => ({ one, sample: documentSample(one) }));
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !RED_LINES.some((redLine) => redLine === name));
  if (unknown !== undefined)
    throw new Error(`no red line is named '${unknown}'; allowed: ${RED_LINES.join(', ')}`);
  for (const redLine of RED_LINES.filter((one) => named.length === 0 || named.includes(one))) {
    const samples = [...tuning, ...fresh].map((item) => ({
      item,
      samples: [...samplesOf(item, redLine, documents)],
    }));
    const all: Tried[] = [];
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const seen = [
        ...samples.filter(({ item }) => foldOf(item.id) !== fold).flatMap((one) => one.samples),
        ...documentSamples.filter(({ one }) => foldOf(one.id) !== fold).map(({ sample }) => sample),
      ];
      const model = quantised(redLine, trained(seen), SETTINGS, NO_THRESHOLDS, groups);
      // The phrases of the lexicon were written on the tuning set, so that it can't tell how they do on other words.
      for (const item of apart)
        if (foldOf(item.id) === fold) all.push(await tried(item, exchangeOf(item), model));
      for (const { one } of documentSamples) {
        if (foldOf(one.id) !== fold) continue;
        const item = { id: one.id, label: 'allow' as const, language: 'document' };
        all.push(await tried(item, exchangeOf({ ...item, turns: [`${one.ask}\n\n${one.text}`] }), model));
      }
    }
    const thresholds = thresholdsOf(redLine, all);
    say(`${redLine}: ${JSON.stringify(thresholds)}`);
    report(redLine, all, thresholds, say);
    const weights = trained([
      ...samples.flatMap((one) => one.samples),
      ...documentSamples.map(({ sample }) => sample),
    ]);
    const text = encodeModel(quantised(redLine, weights, SETTINGS, thresholds, groups));
    writeFileSync(
      `lib/services/classifier/policies/learned/${redLine}.ts`,
      written(text, figuresOf(redLine, all, thresholds), regressionOf(redLine, apart)),
    );
    say(`${redLine}: ${text.length} characters, ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
}

const stops = ({ worst }: Tried, thresholds: Model['thresholds'], which: 'hold' | 'refuse'): boolean =>
  TONGUES.some((tongue) =>
    PLACES.some((place) => (worst.get(key(tongue, place)) ?? FAR_BELOW) >= thresholds[tongue][place][which]),
  );

/** How the weights do on items of the folds that they had not seen. */
function figuresOf(redLine: RedLine, all: readonly Tried[], thresholds: Model['thresholds']): Figures {
  const share = (some: readonly Tried[], which: 'hold' | 'refuse') =>
    Math.round((1e4 * some.filter((one) => stops(one, thresholds, which)).length) / some.length) / 1e4;
  const own = all.filter(({ item }) => item.redLine === redLine);
  const harmless = all.filter(({ item }) => item.label === 'allow');
  return {
    items: own.length + harmless.length,
    recall: share(own, 'hold'),
    falseRefusals: share(harmless, 'refuse'),
    falseStops: share(harmless, 'hold'),
  };
}

/** One item in so many of the short ones, by its id, goes into the image to hold later weights against. */
const REGRESSION_SHARE = 8;
const LONGEST_REGRESSION = 400;

function regressionOf(redLine: RedLine, items: readonly Labelled[]) {
  return items
    .filter(({ label, redLine: own }) => label === 'allow' || own === redLine)
    .filter(
      ({ id, turns }) =>
        turns &&
        turns.join('').length <= LONGEST_REGRESSION &&
        numberOf(`regression ${id}`) % REGRESSION_SHARE === 0,
    )
    .map(({ turns, label }) => ({ turns: turns ?? [], stop: label !== 'allow' }));
}

function written(text: string, figures: Figures, regression: ReturnType<typeof regressionOf>): string {
  return [
    "import type { Figures } from '../../policy/bundle';",
    "import type { RegressionItem } from '../regression-item';",
    '',
    '// Written by `npm run train`.',
    `export const FIGURES: Figures = ${JSON.stringify(figures)};`,
    '',
    `export const REGRESSION: readonly RegressionItem[] = ${JSON.stringify(regression)};`,
    '',
    `export const WEIGHTS = '${text}';`,
    '',
  ].join('\n');
}

function report(
  redLine: RedLine,
  all: readonly Tried[],
  thresholds: Model['thresholds'],
  say: (text: string) => void,
) {
  const groupName = ({ turns, answer, language }: Tried['item']) =>
    language === 'document'
      ? 'documents'
      : answer !== undefined
        ? 'answers'
        : (turns ?? []).join('').length > MOST_LONG
          ? 'long'
          : language;
  const names = [...new Set(all.map(({ item }) => groupName(item)))].sort();
  for (const name of names) {
    const own = all.filter(({ item }) => groupName(item) === name);
    const bad = own.filter(({ item }) => item.redLine === redLine);
    const good = own.filter(({ item }) => item.label === 'allow');
    const share = (some: readonly Tried[], which: 'hold' | 'refuse') =>
      some.length === 0
        ? '-'
        : (some.filter((one) => stops(one, thresholds, which)).length / some.length).toFixed(3);
    say(
      `  ${name.padEnd(10)} recall ${share(bad, 'hold')} refused ${share(bad, 'refuse')} (${bad.length})   harmless stopped ${share(good, 'hold')} refused ${share(good, 'refuse')} (${good.length})`,
    );
  }
}

heedArguments('npm run train [-- RED-LINE…]');
main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
});
