import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { isTimeZone, LocalTime } from '#core/localTime.ts';
import { secondsOf } from '#test/core/history.ts';

const HOURS = 3600;

describe('offsets', () => {
  const cases: readonly (readonly [zone: string, utc: string, hours: number, why: string])[] = [
    ['UTC', '2024-06-01 00:00', 0, 'no offset'],
    ['Europe/Amsterdam', '2024-03-31 00:59:59', 1, 'last second of winter time'],
    ['Europe/Amsterdam', '2024-03-31 01:00:00', 2, 'first second of summer time'],
    ['Europe/Amsterdam', '2024-10-27 00:59:59', 2, 'last second of summer time'],
    ['Europe/Amsterdam', '2024-10-27 01:00:00', 1, 'first second of winter time'],
    ['America/New_York', '2024-03-10 06:59:59', -5, 'west of Greenwich, winter'],
    ['America/New_York', '2024-03-10 07:00:00', -4, 'west of Greenwich, summer'],
    ['America/New_York', '2006-04-01 12:00:00', -5, 'the rule of before 2007'],
    ['America/New_York', '2006-04-02 12:00:00', -4, 'the rule of before 2007'],
    ['Australia/Lord_Howe', '2024-04-06 14:59:59', 11, 'thirty minutes of summer time'],
    ['Australia/Lord_Howe', '2024-04-06 15:00:00', 10.5, 'thirty minutes of summer time'],
    ['Asia/Kathmandu', '2024-01-01 00:00', 5.75, 'a quarter of an hour'],
    ['Asia/Kathmandu', '1985-12-31 18:29:59', 5.5, 'before the change of 1986'],
    ['America/Sao_Paulo', '2018-01-15 12:00', -2, 'summer time that was still kept'],
    ['America/Sao_Paulo', '2020-01-15 12:00', -3, 'summer time that was abolished'],
    ['Pacific/Apia', '2011-12-30 09:59:59', -10, 'the evening before the skipped day'],
    ['Pacific/Apia', '2011-12-30 10:00:00', 14, 'the morning after the skipped day'],
    ['Europe/Amsterdam', '2024-02-29 23:30', 1, 'a leap day'],
  ];
  for (const [zone, utc, hours, why] of cases) {
    test(`${zone} at ${utc} UTC: ${why}`, () => {
      expect(new LocalTime(zone).offset(secondsOf(utc))).toBe(hours * HOURS);
    });
  }

  test('do not depend on what was asked before', () => {
    const instant = fc.integer({ min: 0, max: 2_000_000_000 });
    fc.assert(
      fc.property(
        fc.array(instant, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('Europe/Amsterdam', 'Australia/Lord_Howe'),
        (instants, zone) => {
          const one = new LocalTime(zone);
          expect(instants.map((at) => one.offset(at))).toEqual(instants.map((at) => new LocalTime(zone).offset(at)));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('agree with the clock of the platform', () => {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/New_York',
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
    });
    const zone = new LocalTime('America/New_York');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (at) => {
        const minute = Math.floor((((at + zone.offset(at)) % 86_400) + 86_400) / 60) % 1440;
        const [hour, rest] = format
          .format(at * 1000)
          .split(':')
          .map(Number);
        expect(minute).toBe(hour! * 60 + rest!);
      }),
      { numRuns: 200 },
    );
  });
});

test('names of time zones', () => {
  expect(['UTC', 'Europe/Amsterdam', 'Asia/Kathmandu'].map(isTimeZone)).toEqual([true, true, true]);
  expect(['', ' ', 'Mars/Olympus', 'Amsterdam', '../etc'].map(isTimeZone)).toEqual([false, false, false, false, false]);
  expect(() => new LocalTime('Mars/Olympus')).toThrow(RangeError);
});
