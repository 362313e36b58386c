/** Findings as the screens show them: without the rows, which stay here, and added up in one place. */

import { ColumnStep } from '#core/anonymization/recipe.ts';
import { entries } from '#core/dictionary.ts';
import { collectionOf } from '#core/inference/collection.ts';
import type { FileReport } from '#core/import/inventory.ts';
import type { Findings } from '#core/inference/infer.ts';
import type { AnyFact } from '#core/inference/facts/index.ts';
import { coverageOf } from '#core/knowledge/coverage.ts';
import { isChildrensPreset } from '#core/knowledge/presetProfiles.ts';
import { say, type Message } from '#core/message.ts';
import type { Guess, Identifier, Role } from '#core/model.ts';
import type { RiskReport } from '#core/risk/assess.ts';
import { NO_DAY, type Viewings } from '#core/viewings.ts';
import type { FactView, FindingsView, GuessView } from './contract.ts';

/** Columns that place a row once they are put together. */
const QUASI_IDENTIFIERS: readonly Role[] = [
  'start',
  'title',
  'device',
  'country',
  'duration',
  'bookmark',
  'latestBookmark',
  'link',
];

/** What was opened: the viewings, and every file with its rows. */
interface Opened {
  readonly viewings: Viewings;
  readonly files: readonly FileReport[];
}

export function findingsView({ viewings, files }: Opened, findings: Findings, risk: RiskReport): FindingsView {
  const span = spanOf(viewings);
  const people = viewings.has.has('profile') ? viewings.profiles.size : 1;
  return {
    titles: coverageOf(viewings),
    facts: findings.facts.map(factView),
    guesses: findings.guesses.map(guessView),
    identifiers: findings.identifiers.map(({ identifier, columns, values, tables = [] }) => ({
      kind: identifier,
      count: values.length,
      columns,
      tables,
    })),
    notPossible: findings.notPossible.map(({ id, need, reason }) => ({ id, need, reason })),
    collection: collectionOf({ viewings, files, identifiers: findings.identifiers }),
    summary: summaryOf(viewings, findings, span, people),
    together: {
      ...span,
      identifyingColumns: identifyingColumns(viewings, findings.identifiers),
      quasiIdentifiers: viewings.history.columns.filter(({ role }) => QUASI_IDENTIFIERS.includes(role)).map(({ name }) => name),
      uniqueRows: risk.singlingOut.rowsByClassSize.one,
      rows: viewings.rows,
      people,
      named: peopleNamed(findings.identifiers),
      known: fewestKnown(risk),
    },
  };
}

/** Tables that name people beside the profiles: who gave and took a gift, who watches along. */
const NAMING: readonly string[] = ['GiftSubscriptions', 'ExtraMembers'];

function peopleNamed(identifiers: readonly Identifier[]): number {
  const profiles = identifiers.find(({ identifier }) => identifier === 'profileName')?.values ?? [];
  const others = identifiers.flatMap(({ identifier, tables = [] }) =>
    identifier === 'personName' || identifier === 'email' ? tables.filter(({ table }) => NAMING.includes(table)) : [],
  );
  return profiles.filter((name) => !isChildrensPreset(name)).length + others.reduce((sum, { count }) => sum + count, 0);
}

/** A country of people, and nine cases of ten. No estimate is said to be certain. */
const COUNTRY = 1e7;
const MOSTLY = 0.9;
const MOST = 0.999;

function fewestKnown({ linkability }: RiskReport): FindingsView['together']['known'] {
  if (!linkability.measured) return undefined;
  const circle = linkability.anonymitySet.circles.find(({ people }) => people === COUNTRY);
  const found = circle?.known.find(({ unique }) => unique >= MOSTLY);
  return found && { viewings: found.known, people: COUNTRY, unique: Math.min(found.unique, MOST) };
}

/** Names of the columns that name or point at a person by themselves. */
export function identifyingColumns({ history }: Viewings, identifiers: readonly Identifier[]): readonly string[] {
  const named = new Set(identifiers.flatMap(({ columns }) => columns));
  return history.columns.filter(({ name, role }) => role === 'profile' || named.has(name)).map(({ name }) => name);
}

/** How much a column says of whose row it is. */
export function identifies(name: string, role: Role, identifying: readonly string[]): 'alone' | 'together' | 'little' {
  if (identifying.includes(name)) return 'alone';
  return QUASI_IDENTIFIERS.includes(role) ? 'together' : 'little';
}

/** A fact without its rows. */
export function factView(fact: AnyFact): FactView {
  const { id, scope, headline, sentence, tells, data, rows } = fact;
  return { id, scope, headline, sentence, tells, data, rowCount: rows.length } as FactView;
}

function guessView(guess: Guess): GuessView {
  const { id, severity, sensitive, headline, evidence, who, why, wrong, fix } = guess;
  const { strength, sentence, rows, of } = evidence;
  const step = ColumnStep.parse(
    fix.level === undefined ? { operator: fix.operator } : { operator: fix.operator, level: fix.level },
  );
  return {
    id,
    severity,
    sensitive,
    headline,
    evidence: { strength, sentence, rows: rows.length, of },
    who,
    why,
    wrong,
    fix: { role: fix.role, step, label: fix.label, cost: fix.cost },
  };
}

/** On how many days of the file's span somebody was watching. */
function spanOf({ everyone, day }: Viewings): { daysPlaced: number; days: number } {
  const days = new Set<number>();
  let first = Infinity;
  let last = -Infinity;
  // Rows of one day follow each other: most need not be looked up.
  let before = NO_DAY;
  for (let at = 0; at < everyone.length; at++) {
    const on = day[everyone[at]!]!;
    if (on === NO_DAY || on === before) continue;
    days.add((before = on));
    if (on < first) first = on;
    if (on > last) last = on;
  }
  return { daysPlaced: days.size, days: days.size === 0 ? 0 : last - first + 1 };
}

/** Three sentences: when, with what and where, and what it adds up to. */
function summaryOf(
  viewings: Viewings,
  findings: Findings,
  span: { daysPlaced: number; days: number },
  people: number,
): readonly Message[] {
  const sentences: Message[] = [];
  if (span.days > 0) {
    const when = viewings.has.has('timeOfDay') ? 'app.summary.whenToTheMinute' : 'app.summary.when';
    sentences.push(say(when, { count: span.daysPlaced, days: span.days }));
  }
  const devices = viewings.has.has('device') ? used(viewings, 'device') : 0;
  const countries = viewings.has.has('country') ? used(viewings, 'country') : 0;
  if (devices > 0 && countries > 0)
    sentences.push(
      say('app.summary.devicesAndCountries', {
        devices: counted(devices, 'devices'),
        countries: counted(countries, 'countries'),
      }),
    );
  else if (devices > 0) sentences.push(say('app.summary.devices', { count: devices }));
  else sentences.push(say('app.summary.titles', { count: used(viewings, 'title') }));
  const guesses = findings.guesses.length;
  if (guesses === 0) sentences.push(say('app.summary.noGuesses'));
  else
    sentences.push(
      people > 1
        ? say('app.summary.guessesAboutPeople', { count: guesses, people })
        : say('app.summary.guesses', { count: guesses }),
    );
  return sentences;
}

/** A counted noun inside a sentence with another one: each has its own plural. */
const counted = (count: number, noun: 'devices' | 'countries') => ({ term: say(`app.count.${noun}`, { count }) });

/** Distinct values in rows that count as viewing; a country that is not known is none. */
function used(viewings: Viewings, what: 'device' | 'country' | 'title'): number {
  const [codes, dictionary] =
    what === 'device'
      ? [viewings.device, viewings.devices]
      : what === 'country'
        ? [viewings.country, viewings.countries]
        : [viewings.title, viewings.titles.dictionary];
  const seen = new Uint8Array(dictionary.size);
  const { everyone } = viewings;
  for (let at = 0; at < everyone.length; at++) seen[codes[everyone[at]!]!] = 1;
  let count = 0;
  for (const [code, value] of entries(dictionary))
    if (seen[code] === 1 && value !== '' && !(what === 'country' && value === 'ZZ')) count++;
  return count;
}
