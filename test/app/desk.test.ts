/** One piece of work at a time: actions are refused while another runs, questions wait, and both can be stopped. */

import { expect, test } from 'vitest';
import { ok, type Result } from '#core/result.ts';
import type { Task } from '#core/task.ts';
import { cancelled, Desk } from '#app/activity.ts';

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
const desk = (): Desk => new Desk(turn);

/** Work that goes on until it is cancelled or let go. */
function endless(): { work: (task: Task) => Promise<Result<string>>; letGo: () => void } {
  const stopper = new AbortController();
  return {
    letGo: () => stopper.abort(),
    async work(task) {
      while (!stopper.signal.aborted) {
        task.report({ stage: 'looking', done: 1 });
        await task.pause();
        if (task.cancelled) return cancelled();
      }
      return ok('done');
    },
  };
}

test('a second action is refused while the first runs, and taken after it', async () => {
  const one = desk();
  const first = endless();
  const running = one.act(first.work);
  expect(await one.act(async () => ok('second'))).toMatchObject({ ok: false, failure: { code: 'busy' } });
  first.letGo();
  expect(await running).toEqual(ok('done'));
  expect(await one.act(async () => ok('third'))).toEqual(ok('third'));
});

test('questions wait for each other, in the order they were asked', async () => {
  const one = desk();
  const order: string[] = [];
  const ask = (name: string) =>
    one.inTurn(async (task) => {
      order.push(`${name} begins`);
      await task.pause();
      order.push(`${name} ends`);
      return ok(name);
    });
  await Promise.all([ask('a'), ask('b')]);
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('cancel stops what runs and what waits, and nothing that is asked later', async () => {
  const one = desk();
  const running = [one.act(endless().work), one.inTurn(async () => ok('waited'))];
  await turn();
  one.cancel();
  for (const result of await Promise.all(running)) expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect(await one.inTurn(async () => ok('later'))).toEqual(ok('later'));
});

test('a question is given up when its asker goes', async () => {
  const one = desk();
  const stopper = new AbortController();
  const asked = one.inTurn(endless().work, stopper.signal);
  await turn();
  stopper.abort();
  expect(await asked).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
});

test('a bug is thrown to its asker and the next one is served', async () => {
  const one = desk();
  const bug = one.act(() => Promise.reject(new TypeError('a bug')));
  await expect(bug).rejects.toThrow('a bug');
  expect(await one.act(async () => ok(1))).toEqual(ok(1));
});

test('progress is that of the work the person waits for, else of the work behind, else none', async () => {
  const one = desk();
  const stopper = new AbortController();
  const news = one.watch(stopper.signal);
  const stage = async () => (await news.next()).value?.progress?.stage;
  expect(await stage()).toBeUndefined();
  const behind = endless();
  const filling = one.behind(async (task) => {
    task.report({ stage: 'indexing', done: 1 });
    await behind.work({ ...task, report: () => {}, pause: turn });
  });
  expect(await stage()).toBe('indexing');
  const front = endless();
  const asked = one.inTurn(front.work);
  expect(await stage()).toBe('looking');
  front.letGo();
  await asked;
  expect(await stage()).toBe('indexing');
  behind.letGo();
  await filling;
  expect(await stage()).toBeUndefined();
  stopper.abort();
  expect((await news.next()).done).toBe(true);
});

test('a listener hears at most ten times a second', async () => {
  const one = desk();
  const stopper = new AbortController();
  const work = endless();
  const running = one.act(work.work);
  let heard = 0;
  setTimeout(() => stopper.abort(), 350);
  for await (const activity of one.watch(stopper.signal)) if (activity.progress) heard++;
  expect(heard).toBeGreaterThanOrEqual(2);
  expect(heard).toBeLessThanOrEqual(4);
  work.letGo();
  await running;
});

test('an action that makes questions pointless stops them, but never another action', async () => {
  const one = desk();
  const question = one.inTurn(endless().work);
  await turn();
  expect(await one.act(async () => ok('opened'), { stopQuestions: true })).toEqual(ok('opened'));
  expect(await question).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  const first = endless();
  const running = one.act(first.work);
  expect(await one.act(async () => ok('second'), { stopQuestions: true })).toMatchObject({
    ok: false,
    failure: { code: 'busy' },
  });
  first.letGo();
  expect(await running).toEqual(ok('done'));
});
