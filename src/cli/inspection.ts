/** What `inspect --json` prints: the findings as a program wants them. Its shape is a contract. */

import { civilFromDays } from '#core/dateForm.ts';
import { isOfData } from '#core/inference/collection.ts';
import type { Message } from '#core/message.ts';
import type { FindingsView, Summary } from '#app/contract.ts';
import type { Speaker } from '#locales/speaker.ts';
import { masked } from './masking.ts';

interface Voice {
  readonly speaker: Speaker;
  /** Mask the values of the person. */
  readonly hide: boolean;
}

/** `2024-05-06` of days since 1970-01-01. */
export function isoDay(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** Plain JSON. Sentences are in the speaker's language; ids, codes and keys are the same in every language. */
export function inspection(summary: Summary, findings: FindingsView, { speaker, hide }: Voice): unknown {
  const text = (message: Message): string => speaker.text(message, { hide });
  const { counts, dates } = summary;
  return {
    format: summary.format,
    service: summary.service,
    files: summary.files.map((file) => file.name),
    rows: { read: counts.read, kept: counts.kept, setAside: counts.setAside, blankTitle: counts.blankTitle },
    issues: [
      ...summary.issues.map((issue) => ({
        code: issue.code,
        row: issue.row ?? null,
        count: issue.count ?? null,
        message: text(issue.message),
      })),
      ...summary.setAside.map(({ line, reason }) => ({
        code: `set-aside-${reason}`,
        row: line,
        count: 1,
        message: text({ key: `cli.setAside.${reason}` }),
      })),
    ],
    dates: {
      order: dates.order,
      confidence: dates.confidence,
      from: dates.from === undefined ? null : isoDay(dates.from),
      to: dates.to === undefined ? null : isoDay(dates.to),
      timeZone: dates.utc ? 'UTC' : null,
      shownIn: summary.settings.timeZone,
    },
    profiles: summary.profiles.length,
    titles: findings.titles,
    facts: findings.facts.map((fact) => ({
      id: fact.id,
      sentence: text(fact.sentence),
      tells: text(fact.tells),
      rows: fact.rowCount,
      data: hide ? masked(fact.data) : fact.data,
    })),
    guesses: findings.guesses.map((guess) => ({
      id: guess.id,
      severity: guess.severity,
      evidence: {
        strength: guess.evidence.strength,
        rows: guess.evidence.rows,
        of: guess.evidence.of,
        sentence: text(guess.evidence.sentence),
      },
      sensitive: guess.sensitive,
      sentence: text(guess.headline),
      who: text(guess.who),
      why: text(guess.why),
      whyItMayBeWrong: text(guess.wrong),
    })),
    identifiers: findings.identifiers.map(({ kind, count, columns, tables }) => ({ kind, count, columns, tables })),
    together: {
      daysPlaced: findings.together.daysPlaced,
      days: findings.together.days,
      rowsOneOfAKind: findings.together.uniqueRows,
      rows: findings.together.rows,
      peopleNamed: findings.together.named,
      knownViewings: findings.together.known ?? null,
    },
    notPossible: findings.notPossible.map(({ id, reason }) => ({ id, reason: text(reason) })),
    collection: findings.collection.map(({ kind, group, usedFor, held, source, year }) => ({
      kind,
      group,
      sentence: text({ key: `collection.kind.${kind}` }),
      usedFor,
      ...(isOfData({ group }) ? { inThisFile: held.length > 0, held } : {}),
      source,
      year,
    })),
  };
}
