/** What the other tables of a report hold is looked for in the copy as well: a value planted in a title is caught. */

import { describe, expect, test } from 'vitest';
import { anonymize } from '#core/anonymization/anonymize.ts';
import { showsByMonth } from '#test/core/anonymization/recipes.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { importHistory } from '#core/import/importHistory.ts';
import { infer } from '#core/inference/infer.ts';
import type { Message } from '#core/message.ts';
import { ROLES } from '#core/model.ts';
import { seeded } from '#core/random.ts';
import { unattended } from '#core/task.ts';
import { verify, type VerificationReport } from '#core/verification/verify.ts';
import { viewingsOf } from '#core/viewings.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { textOf } from '#test/core/anonymization/bytes.ts';
import { ACTIVITY, reportFrom } from '#test/core/import/netflixReport/report.ts';
import { fileOf } from '#test/core/import/sources.ts';

const ESN = 'NFAPPL-02-IPHONE11=8-EXAMPLE000000000000004';
const TABLES = {
  'ACCOUNT/AccountDetails.csv':
    'First Name,Last Name,Email Address,Phone Number,Country Of Signup,Postal Code,Brazil Cpf\n' +
    'Zoe,Example,zoe@example.org,+12025550143,NL,0000 EX,000.000.000-00\n',
  'DEVICES/Devices.csv': `Profile Name,Esn,Device Type,Acct First Playback Date\nAda,${ESN},PC,2024-01-01T00:00:00.000Z\n`,
  'IP_ADDRESSES/IpAddressesLogin.csv':
    'Esn,Country,Region Code,Device Description,Ip,Ts\n,NL,UT,PC,192.0.2.77,2024-01-01 00:00:00\n',
  'PAYMENT_AND_BILLING/BillingHistory.csv': 'Transaction Date,Payment Type,Mop Last 4\n2024-01-01,VISA,2018\n',
  'PROFILES/Profiles.csv':
    'Profile Name,Email Address,Game Handle,Maturity Level,Primary Lang,Date Of Birth\nAda,,AdaPlays,A,en,2024-01-01\n',
};

const speaker = createSpeaker('en');
const label = (message: Message): string => speaker.text(message);
const research = showsByMonth;
if (research === undefined) throw new Error('A preset is needed.');
const keepAll: Recipe = {
  ...research,
  purpose: 'custom',
  columns: Object.fromEntries(ROLES.map((role) => [role, { operator: 'keep' }])),
};

/** Opens a report whose first title is as told, protects it, changes the copy's text, and checks it. */
async function checked(title: string, recipe: Recipe, change = (text: string): string => text): Promise<VerificationReport> {
  const activity = ACTIVITY.replace('Salt Road: Season 1: Dust (Episode 2)', `"${title}"`);
  const { history, tables } = await reportFrom({ 'CONTENT_INTERACTION/ViewingActivity.csv': activity, ...TABLES });
  const original = viewingsOf(history, { timeZone: 'UTC', leaveOutShort: true });
  const { identifiers } = await infer(original, unattended, tables);
  const made = await anonymize(original, recipe, { random: seeded([1, 2, 3, 4]), label }, unattended);
  if (!made.ok) throw new Error(made.failure.code);
  const copy = change(textOf(made.value.history, recipe));
  const source = fileOf(copy);
  const read = await importHistory([source], { dates: { order: history.dates.order } }, unattended);
  if (!read.ok) throw new Error(read.failure.message.key);
  return verify({ original, identifiers, copy: read.value.history, copyBytes: source.stream(), recipe, label }, unattended);
}

describe('values of the other tables', () => {
  test('that are not in the copy do not hinder it', async () => {
    expect(await checked('Salt Road', research)).toMatchObject({ passed: true, searched: 12, identifiersFound: 0 });
  });

  test.each([
    ['an e-mail address', 'Letters to zoe@example.org'],
    ['an e-mail address in other letters', 'Letters to ZOE@EXAMPLE.ORG'],
    ['a device serial', `On ${ESN}`],
    ['an IP address', 'Live from 192.0.2.77'],
    ['a phone number', 'Call +12025550143'],
    ['a tax number', 'Paid by 000.000.000-00'],
    ['a birth date', 'Born 2024-01-01'],
    ['a first name', 'Zoe'],
  ])('%s planted in a title of the copy is caught', async (_, title) => {
    const report = await checked('Wind', research, (text) => text.replace('Wind', title));
    expect(report.passed).toBe(false);
    expect(report.problems.map(({ key }) => key)).toContain('verify.problem.identifiers');
    expect(report.hits.some(({ column, standing }) => column === 'Title' && standing === 'unexpected')).toBe(true);
    expect(JSON.stringify(report)).not.toMatch(/zoe|NFAPPL|192\.0\.2|2025550143/i);
  });

  test.each([
    ['a tax number', 'Paid by 000.000.000-00', 'unexpected'],
    ['a first name', 'Zoe', 'explained'],
    ['a game handle', 'The AdaPlays Story', 'explained'],
    ['the digits of a card', 'Trip to 2018', 'explained'],
  ])('%s in a title of the original, which the recipe shows', async (_, title, standing) => {
    const report = await checked(title, research);
    expect(report.passed).toBe(standing === 'explained');
    expect(report.hits.filter(({ column }) => column === 'Title').map((hit) => hit.standing)).toEqual([standing]);
  });

  test('a device serial planted in the copy is caught in any column', async () => {
    for (const place of ['NL', 'Home', 'computer', 'P1']) {
      const report = await checked('Salt Road', research, (text) => text.replace(new RegExp(`\\b${place}\\b`), ESN));
      expect([place, report.hits.some(({ kind }) => kind === 'deviceSerial') && report.passed]).toEqual([place, false]);
    }
  });

  test('a birthday on which somebody watched is a day like others', async () => {
    const report = await checked('Salt Road', keepAll);
    expect(report.hits.filter(({ kind }) => kind === 'birthDate').map(({ standing }) => standing)).toEqual(['explained']);
  });
});
