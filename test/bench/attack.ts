/**
 * `npm run bench -- --attack [--quick]`: attacks on a generated population of 5,000 people, untouched, under every preset, under
 * what the search finds for some of them, and under levels between; how well the closed form predicts what the attack meets; and
 * what those people lose by each preset. Prints Markdown.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { PRESETS } from '#core/anonymization/presets.ts';
import { catalogueOf } from '#core/knowledge/catalogue.ts';
import { matcherOf } from '#core/knowledge/library.ts';
import { below, seeded, seedOf } from '#core/random.ts';
import { askedBy, knownOfPerson, MOST_RIGHT, MOST_WRONG, wrongKnowledge } from '#core/risk/attackCopy.ts';
import { crowdOf, type Crowd } from '#core/risk/crowd.ts';
import { attack, strongest, TRIALS, type Outcome, type Trial } from '#core/risk/models/attack.ts';
import { sizesOfSets } from '#core/risk/models/unicity.ts';
import { detailOf, Publishing, shareThatFits, UNTOUCHED, type Detail } from '#core/risk/publishing.ts';
import type { Share } from '#core/risk/wilson.ts';
import { populationOf } from '#core/sample/population.ts';
import { unattended } from '#core/task.ts';
import { foundFor } from './found.ts';
import { benchLosses } from './losses.ts';
import { line, percent } from './markdown.ts';
import { somePeople } from './people.ts';

const PEOPLE = 5000;
/** Five years of everybody. */
const DAYS = 5 * 365;
const FROM = 18_000;

const BETWEEN: readonly Detail[] = [
  { titles: 'show', dates: 'month' },
  { titles: 'show', dates: 'year' },
  { titles: 'show', dates: 'none' },
  { titles: 'popularOrGenre', dates: 'month' },
  { titles: 'popularOrGenre', dates: 'year' },
  { titles: 'popularOrGenre', dates: 'none' },
  { titles: 'genre', dates: 'day' },
  { titles: 'genre', dates: 'week' },
  { titles: 'genre', dates: 'month' },
  { titles: 'genre', dates: 'quarter' },
  { titles: 'genre', dates: 'year' },
  { titles: 'kind', dates: 'month' },
  { titles: 'kind', dates: 'year' },
];

/** Numbers of known viewings in the table of sets. */
const SHOWN = [1, 2, 4, 8];

const shown = ({ count, of, low, high }: Share): string => `${percent(count / of)} (${percent(low)} to ${percent(high)})`;

/** The search runs for so many of the people, each by themselves; with fewer works than this there is little to search. */
const SEARCHED = 5;
const WORKS = 50;

/** Prints the tables. */
export async function benchAttack(knowledge: string, { quick }: { quick: boolean }): Promise<void> {
  const folder = join(knowledge, 'works');
  const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  const catalogue = catalogueOf(matcherOf(tables.map((name) => readFileSync(join(folder, name), 'utf8'))).works);
  const population = populationOf({ people: PEOPLE, catalogue, from: FROM, days: DAYS, random: seeded(seedOf('population')) });
  const some = somePeople(population, quick ? 1 : SEARCHED, WORKS);
  const found: (readonly [string, Detail])[] = [];
  for (const purpose of ['research', 'public'] as const) {
    for (const { detail, count, meets } of await foundFor(purpose, population, some))
      found.push([`found for \`${purpose}\` of ${count} in ${some.length}, ${meets} meet it`, detail]);
  }
  const cases: readonly (readonly [string, Detail])[] = [
    ['untouched', UNTOUCHED],
    ...PRESETS.map(({ purpose, recipe }) => [`\`${purpose}\``, detailOf(recipe)] as const),
    ...found,
    ...(quick ? [] : BETWEEN.map((detail) => ['', detail] as const)),
  ];
  process.stdout.write(
    `${PEOPLE} invented people, ${Math.round(population.entry.length / PEOPLE)} works each, ${TRIALS} trials, 95 % intervals. ` +
      'The stranger knows 8 viewings, 2 of them wrong, days off by up to 14; "best guess" names whoever fits best.\n\n',
  );
  line([
    'copy',
    'titles',
    'dates',
    '8 known, 2 wrong, ±14 days',
    'best guess',
    '8 known, ±3 days',
    'best guess',
    '4 known, ±14 days',
    'seconds',
  ]);
  line(Array.from({ length: 9 }, () => '---'));
  const sets: string[][] = [];
  for (const [name, detail] of cases) {
    const began = performance.now();
    const publishing = new Publishing(catalogue, detail, DAYS);
    const random = seeded(seedOf('trials'));
    const trials: Trial[] = [];
    while (trials.length < TRIALS) {
      const target = below(random, PEOPLE);
      const right = knownOfPerson(population, target, publishing, MOST_RIGHT, random);
      const wrong = Array.from({ length: MOST_WRONG }, () => wrongKnowledge(population, publishing, random));
      // Who has seen fewer works cannot be known by so many.
      if (right.length === MOST_RIGHT) trials.push({ target, right, wrong });
    }
    const crowd = crowdOf(population, publishing, askedBy(trials));
    const done = await attack(crowd, trials, random, unattended);
    if (done === undefined) throw new Error('Nobody cancelled.');
    const seconds = (performance.now() - began) / 1000;
    const most = (known: number, wrong: number, dayError: number): Outcome => strongest(done, { known, wrong, dayError });
    const [asked, precise, four] = [most(8, 2, 14), most(8, 0, 3), most(4, 0, 14)];
    line([
      name,
      detail.titles,
      detail.dates,
      shown(asked.right),
      shown(asked.bestGuess),
      shown(precise.right),
      shown(precise.bestGuess),
      shown(four.right),
      seconds.toFixed(1),
    ]);
    sets.push([name, detail.titles, detail.dates, ...agreement(publishing, trials, crowd)]);
  }
  process.stdout.write('\nThe anonymity set: predicted by the closed form / met by the attack, for days known to within 3.\n\n');
  line(['copy', 'titles', 'dates', ...SHOWN.map((count) => `${count} known`), 'largest factor']);
  line(Array.from({ length: 4 + SHOWN.length }, () => '---'));
  for (const set of sets) line(set);
  await benchLosses(population, some);
}

/** The closed form against the crowd, for as many known viewings as are shown. */
function agreement(publishing: Publishing, trials: readonly Trial[], crowd: Crowd): string[] {
  const simulated = new Float64Array(MOST_RIGHT);
  const predicted = new Float64Array(MOST_RIGHT);
  for (const { right } of trials) {
    for (const [at, size] of sizesOfSets(crowd, right, 3).entries()) simulated[at]! += size / trials.length;
    const rates: number[] = [];
    const seen = new Set<string>();
    for (const [at, one] of right.entries()) {
      const point = `${one.value} ${publishing.interval(one.day).first}`;
      if (!seen.has(point)) rates.push(publishing.rate(one.value, 3));
      seen.add(point);
      predicted[at]! += (1 + (PEOPLE - 1) * shareThatFits(rates)) / trials.length;
    }
  }
  const factors = Array.from(simulated, (size, at) => Math.max(predicted[at]! / size, size / predicted[at]!));
  return [
    ...SHOWN.map((count) => `${predicted[count - 1]!.toFixed(1)} / ${simulated[count - 1]!.toFixed(1)}`),
    `× ${Math.max(...factors).toFixed(2)}`,
  ];
}
