/** What `inspect` prints for a person: how the file was read, what it says, what someone could guess. */

import { say, type Message } from '#core/message.ts';
import type { FindingsView, Summary } from '#app/contract.ts';
import { collectionText } from './collectionText.ts';

/** A line to be said in the language of the terminal; an empty line has no message. */
export interface Line {
  readonly indent: string;
  readonly message: Message | undefined;
}

const at = (depth: number, message: Message): Line => ({ indent: '  '.repeat(depth), message });
const BLANK: Line = { indent: '', message: undefined };
const bullet = (message: Message): Line => at(1, say('cli.bullet', { sentence: { term: message } }));

/** Guesses on sensitive topics stay closed: they are counted here and listed by `--json`. */
export function findingsText(summary: Summary, findings: FindingsView): readonly Line[] {
  const open = findings.guesses.filter((guess) => !guess.sensitive);
  const closed = findings.guesses.length - open.length;
  return [
    ...readingLines(summary),
    ...section(
      'cli.inspect.facts',
      findings.facts.map((fact) => bullet(fact.sentence)),
    ),
    ...section('cli.inspect.guesses', [
      ...open.flatMap((guess) => [
        bullet(say(`cli.severity.${guess.severity}`, { sentence: { term: guess.headline } })),
        at(2, say(`cli.strength.${guess.evidence.strength}`, { sentence: { term: guess.evidence.sentence } })),
        at(2, guess.wrong),
      ]),
      ...(closed > 0 ? [bullet(say('cli.inspect.closed', { count: closed, option: '--json' }))] : []),
      bullet(coverageLine(findings)),
    ]),
    ...section(
      'cli.inspect.identifiers',
      findings.identifiers.map(({ kind, count, columns, tables }) =>
        bullet(
          say('cli.identifier', {
            kind: { term: say(`identifier.${kind}`) },
            number: count,
            columns: { list: [...columns, ...new Set(tables.map(({ table }) => table))] },
          }),
        ),
      ),
    ),
    ...section('cli.inspect.together', togetherLines(findings)),
    ...section('cli.inspect.notPossible', [
      ...new Map(findings.notPossible.map(({ need, reason }) => [need, bullet(reason)])).values(),
    ]),
    BLANK,
    ...collectionText(summary.service, findings.collection).map(([depth, message]) => at(depth, message)),
    BLANK,
  ];
}

function readingLines({ service, counts, dates, files, issues, settings }: Summary): Line[] {
  const lines = [
    at(0, say('cli.inspect.read', { service, count: counts.kept })),
    ...(counts.setAside > 0 ? [at(1, say('cli.inspect.setAside', { count: counts.setAside }))] : []),
    ...(dates.from !== undefined && dates.to !== undefined
      ? [
          at(
            1,
            say(`cli.dates.${dates.confidence}`, {
              from: { day: dates.from },
              to: { day: dates.to },
              order: dates.order.toUpperCase(),
            }),
          ),
        ]
      : []),
    at(
      1,
      say(dates.utc ? 'cli.inspect.utc' : dates.timed ? 'cli.inspect.local' : 'cli.inspect.days', { zone: settings.timeZone }),
    ),
    ...issues.map((issue) => at(1, issue.message)),
  ];
  const others = files.filter((file) => !file.used);
  if (others.length === 0) return lines;
  return [
    ...lines,
    at(1, say('cli.inspect.otherFiles', { count: others.length })),
    ...others
      .filter(({ rows }) => rows !== 0)
      .map(({ name, holds }) => at(2, say('cli.inspect.file', { name: baseName(name), holds: { term: holds } }))),
  ];
}

/** What it comes to when added up: counts with what they are of, never a score. */
function togetherLines({ together }: FindingsView): readonly Line[] {
  const { days, daysPlaced, named, uniqueRows, rows, known } = together;
  return [
    ...(days > 0 ? [say('cli.together.days', { placed: daysPlaced, days })] : []),
    say('cli.together.named', { count: named }),
    say('cli.together.unique', { unique: uniqueRows, rows }),
    ...(known === undefined
      ? []
      : [say('cli.together.known', { count: known.viewings, people: known.people, share: { percent: known.unique } })]),
  ].map(bullet);
}

/** No warning is never said to mean that nothing is there. */
function coverageLine({ titles: { distinct, recognised } }: FindingsView): Message {
  const share = { percent: distinct === 0 ? 0 : recognised / distinct };
  return say('cli.inspect.coverage', { recognised, distinct, share });
}

/** Folders of an archive say nothing that the file's name does not. */
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A heading and its lines; nothing at all when there are no lines. */
const section = (key: string, lines: readonly Line[]): readonly Line[] =>
  lines.length === 0 ? [] : [BLANK, at(0, say(key)), ...lines];
