import { beforeEach, expect, test, vi } from 'vitest';
import type { Receipt } from '#app/receiptContract.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import { plan } from '#renderer/plan.ts';
import { session, type Session } from '#renderer/session.ts';

const answers: ((answer: Result<Receipt>) => void)[] = [];
vi.mock('#renderer/client.ts', () => ({
  client: {
    save: { mutate: () => new Promise((resolve) => answers.push(resolve)) },
    chooseFiles: { mutate: () => Promise.reject(new Error('chosen')) },
  },
}));
const { save, saving, startAgain } = await import('#renderer/saving.ts');
const { openSample } = await import('#renderer/opening.ts');
const { chooseFiles } = await import('#renderer/shortcuts.ts');

const receipt = { left: [], changed: [] } as unknown as Receipt;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const open = () => session.setState({ summary: { files: [] } as unknown as Session['summary'], progress: undefined });

beforeEach(() => {
  answers.length = 0;
  plan.setState({ recipe: PRESETS[0]!.recipe });
  session.setState({ summary: undefined });
  open();
});

test('a copy that was saved is counted, for the warning before a second one', async () => {
  void save('/copy.csv', false);
  expect(saving.getState().phase).toEqual({ at: 'saving', written: false });
  answers[0]?.(ok(receipt));
  await settled();
  expect(saving.getState().phase).toEqual({ at: 'saved', receipt });
  expect(saving.getState().made).toBe(1);
  startAgain();
  expect(saving.getState()).toEqual({ phase: { at: 'before' }, made: 1 });
});

test('the reading back begins after the writing, not with the reading before it', () => {
  void save('/copy.csv', false);
  session.setState({ progress: { stage: 'reading', done: 1 } });
  expect(saving.getState().phase).toEqual({ at: 'saving', written: false });
  session.setState({ progress: { stage: 'writing', done: 1 } });
  session.setState({ progress: { stage: 'reading', done: 1 } });
  expect(saving.getState().phase).toEqual({ at: 'saving', written: true });
});

test('a target that exists is asked about, other refusals are shown', async () => {
  void save('/copy.csv', false);
  answers[0]?.(refuse('target-exists', { key: 'x' }));
  await settled();
  expect(saving.getState().phase).toEqual({ at: 'exists', path: '/copy.csv' });
  void save('/copy.csv', true);
  answers[1]?.(refuse('disk-full', { key: 'x' }));
  await settled();
  expect(saving.getState().phase.at).toBe('refused');
  expect(saving.getState().made).toBe(0);
});

test('a copy is saved once at a time', () => {
  void save('/copy.csv', false);
  void save('/copy.csv', false);
  expect(answers).toHaveLength(1);
});

test('forgetting the file forgets its receipt, and a receipt that comes later is not kept', async () => {
  void save('/copy.csv', false);
  session.setState({ summary: undefined });
  answers[0]?.(ok(receipt));
  await settled();
  expect(saving.getState()).toEqual({ phase: { at: 'before' }, made: 0 });
});

test('no other file is asked for while a copy is being written, and the screen stays', async () => {
  session.setState({ screen: 'save', about: { canChooseFiles: true } as Session['about'] });
  void save('/copy.csv', false);
  await chooseFiles();
  expect(session.getState()).toMatchObject({ screen: 'save', note: { message: { key: 'app.refusal.busy' } } });
  answers[0]?.(ok(receipt));
  await settled();
  await expect(chooseFiles()).rejects.toThrow('chosen');
  expect(session.getState().screen).toBe('open');
});

test('no other file is opened while a copy is being written, and the screen says so', async () => {
  void save('/copy.csv', false);
  const { summary } = session.getState();
  await openSample('ViewingActivity.csv');
  expect(session.getState()).toMatchObject({ summary, refusal: undefined, note: { message: { key: 'app.refusal.busy' } } });
  answers[0]?.(ok(receipt));
  await settled();
  expect(saving.getState().phase.at).toBe('saved');
});
