/** What a person can choose for a column, from what keeps most to what says nothing. */

import { columnOf, type Column, type History } from '../history.ts';
import { say, type Message } from '../message.ts';
import type { Role } from '../model.ts';
import { HIERARCHIES } from './hierarchies/index.ts';
import { operatorOf } from './operators/index.ts';
import type { ColumnStep } from './recipe.ts';

export interface Choice {
  readonly step: ColumnStep;
  readonly label: Message;
}

/** Levels that are worth a line in a list; a recipe may name every other level of the hierarchy as well. */
const OFFERED: Readonly<Partial<Record<Role, readonly string[]>>> = {
  start: [
    'hour',
    'partOfDay',
    'day',
    'week',
    'month+hour',
    'month+partOfDay',
    'month',
    'quarter+partOfDay',
    'quarter',
    'year+partOfDay',
    'year',
    'weekday+hour',
    'weekday',
  ],
  bookmark: ['5min', '15min'],
  latestBookmark: ['5min', '15min'],
};

/** Values that are names, so that a pseudonym can stand for them; titles leak through how often they occur, which is measured. */
const PSEUDONYMS: readonly Role[] = ['profile', 'device', 'title'];

/** Half a year either way. */
const SHIFT: ColumnStep = { operator: 'shiftDates', weeks: 26 };

/** The choices for a role in this file; none when the file has no such column. */
export function choicesFor(role: Role, history: History): readonly Choice[] {
  const column = columnOf(history, role);
  if (column === undefined) return [];
  const hierarchy = HIERARCHIES[role];
  const offered = OFFERED[role];
  const says = column.kind === 'instant' && column.precision === 'day' ? 'day' : 'exact';
  const levels = (hierarchy?.levels ?? []).filter(
    // A level that this column has no use for (hours in a file of days) turns into another one, which is offered itself.
    (level) => level.id !== says && hierarchy?.effective(level.id, column) === level.id && (offered?.includes(level.id) ?? true),
  );
  return [
    { step: { operator: 'keep' }, label: say('operator.keep') },
    ...(PSEUDONYMS.includes(role) ? [{ step: { operator: 'pseudonymize' } as const, label: say('operator.pseudonymize') }] : []),
    ...levels.map((level) => ({ step: { operator: 'generalize', level: level.id } as const, label: level.label })),
    ...(role === 'start' && column.kind === 'instant'
      ? [
          { step: SHIFT, label: say('operator.shiftDates') },
          { step: { operator: 'relativeTime' } as const, label: say('operator.relativeTime') },
        ]
      : []),
    { step: { operator: 'blank' }, label: say('operator.blank') },
  ];
}

/** Steps with a number or a text of a person's own, as each begins. */
const OWN: readonly ColumnStep[] = [
  { operator: 'round', seconds: 600 },
  { operator: 'topAndBottomCode', share: 0.01 },
  { operator: 'shiftDates', weeks: 26 },
  { operator: 'suppressCells', fewerThan: 5 },
  { operator: 'constant', text: '-' },
  { operator: 'pseudonymize', key: 'kept' },
];

/** Those of them that can be done to a column. A key is offered where names stand for people or things. */
export function ownSteps(column: Column): readonly ColumnStep[] {
  return OWN.filter(
    (step) =>
      operatorOf(step).refusal(column) === undefined && (step.operator !== 'pseudonymize' || PSEUDONYMS.includes(column.role)),
  );
}
