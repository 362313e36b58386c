/** Which rows the copy is made of: rules that are added to the plan and taken out of it, each a step that can be undone. */

import { useEffect, useState } from 'react';
import type { RowChoice, RowRule } from '#core/anonymization/rowChoice.ts';
import { personal, say, type Message } from '#core/message.ts';
import { assertNever } from '#core/result.ts';
import { client } from './client.ts';
import { apply, plan } from './plan.ts';
import { note, session, useSession } from './session.ts';

/** What is counted before it enters the plan: nothing is promised about rows that nobody looked for. */
const counted = async (rule: RowRule): Promise<number | undefined> => {
  const answer = await client.choiceRows.query({ choice: [rule] });
  if (answer.ok) return answer.value[0] ?? 0;
  note(answer.failure.message, 'problem');
  return undefined;
};

/** Adds a rule; gives whether it was. A rule that names no row is not added, which is said. */
export async function choose(rule: RowRule): Promise<boolean> {
  const { summary } = session.getState();
  try {
    const count = await counted(rule);
    // The file was forgotten meanwhile.
    if (count === undefined || session.getState().summary !== summary) return false;
    if (count === 0) {
      note(say('plan.choice.noRows'), 'problem');
      return false;
    }
    const label = say(`plan.choice.did.${rule.does}`, { count });
    apply(({ choice }) => ({ choice: withRule(choice, rule) }), label);
    note(label, 'plan');
    return true;
  } catch {
    note(say('shell.lost'), 'problem');
    return false;
  }
}

/** Takes a rule out of the plan again. */
export function dropRule(at: number): void {
  const label = say('plan.choice.dropped', { rule: { term: ruleWords(plan.getState().choice[at]!) } });
  apply(({ choice }) => ({ choice: choice.toSpliced(at, 1) }), label);
  note(label, 'plan');
}

/** The choice with a rule more. Rows that are picked one by one are one rule. */
export function withRule(choice: RowChoice, rule: RowRule): RowChoice {
  const { where, does } = rule;
  if (choice.some((known) => JSON.stringify(known) === JSON.stringify(rule))) return choice;
  if (where.by !== 'rows') return [...choice, rule];
  const at = choice.findIndex((known) => known.does === does && known.where.by === 'rows');
  const before = choice[at];
  if (before?.where.by !== 'rows') return [...choice, rule];
  const rows = [...new Set([...before.where.rows, ...where.rows])];
  return choice.with(at, { does, where: { by: 'rows', rows } });
}

/** What the rows of a rule have in common. A guess is not named: it may be on a topic that was not opened. */
export function ruleWords({ where }: RowRule): Message {
  switch (where.by) {
    case 'search':
      return say('plan.choice.by.search', { text: personal('text', where.text) });
    case 'title':
      return say('plan.choice.by.title', { title: personal('title', where.title) });
    case 'profile':
      return say('plan.choice.by.profile', { profile: personal('profile', where.profile) });
    case 'device':
      return say('plan.choice.by.device', { device: personal('device', where.device) });
    case 'place':
      return say('plan.choice.by.place', { place: personal('place', where.country) });
    case 'dates':
      if (where.from === undefined) return say('plan.choice.by.until', { to: { day: where.to ?? 0 } });
      if (where.to === undefined) return say('plan.choice.by.since', { from: { day: where.from } });
      return say('plan.choice.by.dates', { from: { day: where.from }, to: { day: where.to } });
    case 'finding':
      return say('plan.choice.by.finding');
    case 'rows':
      return say('plan.choice.by.rows');
    default:
      return assertNever(where);
  }
}

/** How many rows each rule names; undefined while they are counted. Late answers are dropped. */
export function useRowsNamed(choice: RowChoice): readonly number[] | undefined {
  const summary = useSession((state) => state.summary);
  const [counts, setCounts] = useState<{ readonly choice: RowChoice; readonly rows: readonly number[] }>();
  useEffect(() => {
    let late = false;
    if (summary && choice.length > 0) {
      client.choiceRows
        .query({ choice })
        .then((answer) => {
          if (!late && answer.ok) setCounts({ choice, rows: answer.value });
        })
        .catch(() => {});
    }
    return () => {
      late = true;
    };
  }, [summary, choice]);
  return counts?.choice === choice ? counts.rows : undefined;
}
