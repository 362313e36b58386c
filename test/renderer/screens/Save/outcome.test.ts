import { expect, test } from 'vitest';
import { refusalOf, ticksDone } from '#renderer/screens/Save/outcome.ts';
import type { Progress } from '#core/task.ts';
import type { RefusalCode } from '#core/result.ts';

const TICKED: readonly { stage: Progress['stage'] | undefined; written: boolean; ticks: number }[] = [
  { stage: undefined, written: false, ticks: 0 },
  { stage: 'protecting', written: false, ticks: 0 },
  { stage: 'reading', written: false, ticks: 0 },
  { stage: 'writing', written: true, ticks: 0 },
  { stage: 'reading', written: true, ticks: 1 },
  { stage: 'checking', written: true, ticks: 2 },
  { stage: 'looking', written: true, ticks: 2 },
];
for (const { stage, written, ticks } of TICKED) {
  test(`${stage}, ${written ? 'written' : 'not written'}: ${ticks} ticks; scanned is never ticked before the receipt`, () => {
    expect(ticksDone(stage, written)).toHaveLength(ticks);
    expect(ticksDone(stage, written)).not.toContain('scanned');
  });
}

const TITLES: readonly [RefusalCode, string][] = [
  ['check-failed', 'save.failed.check'],
  ['cancelled', 'save.failed.cancelled'],
  ['disk-full', 'save.failed'],
];
for (const [code, title] of TITLES) {
  test(`${code} is headed ${title}`, () => {
    expect(refusalOf({ code, message: { key: 'x' } }).title.key).toBe(title);
  });
}
