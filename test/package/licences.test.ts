/** Nothing is passed on without its licence: every package a bundle was made of, Electron, the typeface, the data. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceOf, licencesText, packagesInside } from '#electron/package/licences.ts';

const inside = packagesInside('.');
const text = licencesText('.');

test('the lists of the bundles were written', () => {
  expect(inside.length).toBeGreaterThan(20);
  expect(inside).toEqual(expect.arrayContaining(['react', 'zod', 'better-sqlite3', '@fontsource-variable/inter', 'scheduler']));
});

test.each(['electron', ...inside])('%s is listed, and its licence is there as its makers wrote it', (name) => {
  const { version, licence, text: own } = licenceOf('.', name);
  expect(licence).toMatch(/MIT|ISC|BSD|OFL|Apache/);
  expect(own).toMatch(/permission|licen[cs]e/i);
  expect(own).toMatch(/copyright/i);
  expect(text).toContain(`  ${name} ${version} (${licence})\n`);
  expect(text).toContain(own);
});

test('the typeface is under the Open Font License, and what parts are made of is said', () => {
  expect(licenceOf('.', '@fontsource-variable/inter').text).toContain('SIL OPEN FONT LICENSE');
  expect(text).toContain('SQLite, which its authors have dedicated to the public domain');
  const atlas = readdirSync('node_modules').includes('world-atlas') && inside.includes('world-atlas');
  expect(text.includes('Natural Earth')).toBe(atlas);
});

test('a package without the text of its licence is refused', () => {
  const bare = readdirSync('node_modules').filter(
    (name) => /^[a-z]/.test(name) && !readdirSync(`node_modules/${name}`).some((file) => /^(?:licen|copying)/i.test(file)),
  );
  const unknown = bare.find(
    (name) => name !== 'react-remove-scroll-bar' && readdirSync(`node_modules/${name}`).includes('package.json'),
  );
  if (unknown === undefined) throw new Error('Every package here brings its licence; plant one that does not.');
  expect(() => licenceOf('.', unknown)).toThrow('comes without the text of its licence');
});

test('a maker is named where a package names one and brings no text', () => {
  expect(licenceOf('.', 'react-remove-scroll-bar').text).toContain(
    'Copyright (c) Anton Korzunov\n\nPermission is hereby granted',
  );
  expect(readFileSync('node_modules/react-remove-scroll-bar/package.json', 'utf8')).toContain('Anton Korzunov');
});
