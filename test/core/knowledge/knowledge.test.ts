import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES, REGIONS, regionOf, regionTerm } from '#core/knowledge/countries.ts';
import { DEVICE_CLASSES, deviceClassOf, deviceClassTerm, type DeviceClass } from '#core/knowledge/deviceClass.ts';
import facts from '#locales/en/facts.json' with { type: 'json' };

describe('the class of a device', () => {
  const cases: readonly (readonly [name: string, deviceClass: DeviceClass])[] = [
    ['Wii Bowser', 'console'],
    ['Microsoft Xbox One S', 'console'],
    ['Sony PS4', 'console'],
    ['PlayStation 4', 'console'],
    ['Belgacom STBv5 Set Top Box', 'player'],
    ['Sky UK skytitanuk MVPD STB', 'player'],
    ['LG 2014 LG SoC Hotel STB', 'player'],
    ['FireTV 4K Stick 2018', 'player'],
    ['Apple TV 4', 'player'],
    ['Google Chromecast V3 Streaming Stick', 'player'],
    ['LG 2017 RTK K3Lp Standard UHD TV Smart TV', 'television'],
    ['Samsung 2016 Jazz-L UHD TV Smart TV', 'television'],
    ['Samsung 2018 TV', 'television'],
    ['Roku TV', 'television'],
    ['iPad Pro 9.7-Inch (Wi-Fi)', 'tablet'],
    ['iPad 6th gen.', 'tablet'],
    ['Android DefaultWidevineL3Tablet Android Tablet (SM-T510)', 'tablet'],
    ['Apple iPhone XR', 'phone'],
    ['Android DefaultWidevineL3Phone Android Phone (HUAWEI_FRD-L09)', 'phone'],
    ['Mobile', 'phone'],
    ['Netflix Windows App - Cadmium Windows Mobile', 'computer'],
    ['Chrome PC (Cadmium)', 'computer'],
    ['PC', 'computer'],
    ['', 'other'],
    ['Toaster', 'other'],
  ];
  for (const [name, deviceClass] of cases) test(name, () => expect(deviceClassOf(name)).toBe(deviceClass));
});

test('every country of ISO 3166-1 has one region', () => {
  expect(new Set(COUNTRY_CODES).size).toBe(COUNTRY_CODES.length);
  expect(COUNTRY_CODES.length).toBe(249 + 1);
  expect(['NL', 'nl', 'JP', 'BR', 'XK'].map(regionOf)).toEqual([
    'western-europe',
    'western-europe',
    'eastern-asia',
    'south-america',
    'southern-europe',
  ]);
  expect(['ZZ', '', 'XX', 'NLD'].map(regionOf)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
});

test('every class and region has a name', () => {
  const keys = [...DEVICE_CLASSES.map(deviceClassTerm), ...REGIONS.map(regionTerm)].map((term) => term.key);
  expect(keys.filter((key) => !(key in facts))).toEqual([]);
});
