/** What a copy is still good for, worked out from the levels its columns really got. */

import type { ColumnChange } from '#core/anonymization/anonymize.ts';
import { grainOfCopy, type Grain } from '#core/anonymization/grain.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { History } from '#core/history.ts';
import { say } from '#core/message.ts';
import type { Role } from '#core/model.ts';
import type { PlanView } from './contract.ts';

export type Use = PlanView['uses'][number];

/** Whether it works, and the key of the words for how: `app.use.how.<how>`. */
type Answer = readonly [works: Use['works'], how: string];

interface Copy extends Grain {
  /** `missing` when the file has no such column; otherwise `exact`, `none`, `pseudonym` or a level. */
  readonly level: (role: Role) => string;
  readonly write: Recipe['write'];
}

const USES: Readonly<Record<string, (copy: Copy) => Answer>> = {
  notebook({ date, write }) {
    if (date === 'none') return ['partly', 'noDates'];
    return write === 'parseable' ? ['yes', 'sameColumns'] : ['partly', 'labels'];
  },
  monthlyTotals({ date }) {
    if (date === 'none') return ['no', 'noDates'];
    if (date === 'day' || date === 'month') return ['yes', 'byMonth'];
    return date === 'week' ? ['partly', 'byWeek'] : ['partly', 'coarser'];
  },
  hourCharts({ clock }) {
    if (clock === 'missing') return ['no', 'notInFile'];
    if (clock === 'none') return ['no', 'noHours'];
    return clock === 'partOfDay' ? ['partly', 'byPartOfDay'] : ['yes', 'byHour'];
  },
  deviceCharts({ level }) {
    switch (level('device')) {
      case 'missing':
        return ['no', 'notInFile'];
      case 'exact':
        return ['yes', 'byDevice'];
      case 'none':
        return ['no', 'blank'];
      case 'pseudonym':
        return ['partly', 'byPseudonym'];
      default:
        return ['partly', 'byType'];
    }
  },
  calendar({ date }) {
    if (date === 'day') return ['yes', 'byDay'];
    return date === 'week' ? ['partly', 'byWeek'] : ['no', 'noDays'];
  },
  trackerImport({ level, date }) {
    const title = level('title');
    if (title === 'exact') return date === 'day' ? ['yes', 'titlesAndDays'] : ['partly', 'titlesOnly'];
    if (title === 'popularOrGenre') return ['partly', 'popularOnly'];
    return title === 'season' || title === 'show' ? ['partly', 'showsOnly'] : ['no', 'noTitles'];
  },
};

/** Every use with whether it works, in the order they are shown. */
export function usesOf(history: History, columns: readonly ColumnChange[], recipe: Recipe): readonly Use[] {
  const level = (role: Role): string => columns.find((column) => column.role === role)?.level ?? 'missing';
  const copy: Copy = { level, ...grainOfCopy(history, level), write: recipe.write };
  return Object.entries(USES).map(([id, ask]) => {
    const [works, how] = ask(copy);
    return { id, label: say(`app.use.${id}`), works, how: say(`app.use.how.${how}`) };
  });
}
