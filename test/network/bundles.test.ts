/** What was built holds no word that leads to a network, but for those in the table below, each with its reason. */

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Names of the ways out, modules of Node that lead out, hints to a browser, and addresses. */
const WORDS: readonly RegExp[] = [
  /\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|RTCDataChannel)\b/g,
  /\b(?:serviceWorker|SharedWorker|importScripts|new Worker)\b/g,
  /\b(?:preconnect|dns-prefetch|prefetch|prerender|modulepreload|speculationrules|http-equiv="refresh")\b/g,
  /["'`](?:node:)?(?:https?|http2|net|tls|dgram|dns(?:\/promises)?|inspector)["'`]/g,
  /\b(?:openExternal|openPath|window\.open|autoUpdater|crashReporter|setFeedURL)\b/g,
  /(?<!\/)\bhttps?:\/\/[^\s"'`)\\]*/g,
  /\bwss?:\/\/[^\s"'`)\\]*/g,
  /\burl\(["']?(?:\/\/|\w+:)/g,
  /@import\b/g,
];

type Line = readonly [bundle: RegExp, word: RegExp, most: number, why: string];

const ALLOWED: readonly Line[] = [
  [/^main\/chunks\//, /^(?:WebSocket|fetch|EventSource|"dns")$/, 2, 'names of what noSockets.ts closes'],
  [/^main\//, /^https?:\/\/json-schema\.org\//, 1, 'names of dialects of JSON Schema in zod, compared and never loaded'],
  [/^main\//, /^http:\/\/(?:\[|\$)/, 2, 'zod checks the syntax of an IPv6 address with the URL class'],
  [/^main\//, /^https:\/\/(?:github\.com\/paralleldrive|exa)/, 4, 'comments of zod'],
  [
    /^main\/worker\.js$/,
    /^https:\/\/(?:trpc\.io|owasp\.org|github\.com\/mholt|developer\.mozilla\.org)/,
    2,
    'comments of libraries',
  ],
  [
    /^main\/worker\.js$/,
    /^https?:\/\/(?:tools\.ietf\.org|gitlab\.com\/catamphetamine|github\.com\/google(?:i18n)?\/libphonenumber)/,
    1,
    'comments of libphonenumber-js',
  ],
  [
    /^main\/worker\.js$/,
    /^https?:\/\/(?:ec\.europa\.eu|www\.irs\.gov|en\.wikipedia\.org|www\.canada\.ca|www\.codercrunch\.com)/,
    1,
    'comments of validator on tax numbers',
  ],
  [/^main\/worker\.js$/, /^XMLHttpRequest$/, 1, 'papaparse can read an address; it is only ever given text'],
  [
    /^main\/index\.js$/,
    /^https:\/\/dictionaries\.invalid\/$/,
    1,
    'the dead address of dictionaries, in a domain that never exists',
  ],
  [/^main\/worker\.js$/, /^fetch$/, 1, 'a television provider (Fetch TV) among the names of devices'],
  [/^renderer\//, /^(?:fetch|EventSource)$/, 12, 'the browser host: calls, uploads and progress, to the page’s own origin alone'],
  [/^renderer\//, /^WebSocket$/, 3, 'tRPC names it to say that it is missing; no link of ours uses it'],
  [/^renderer\//, /^(?:preconnect|dns-prefetch|modulepreload)$/, 2, 'react-dom can write hints; no screen asks it to'],
  [/^renderer\//, /^http:\/\/www\.w3\.org\//, 10, 'names of the namespaces of SVG, MathML and XML'],
  [/^renderer\//, /^https:\/\/(?:react\.dev\/errors\/|mantine\.dev\/)/, 2, 'pages named in the texts of errors'],
];

const BUNDLES = globSync('**/*.{js,cjs,mjs,css,html}', { cwd: 'out' }).sort();

function wordsIn(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of WORDS) for (const [match] of text.matchAll(word)) found.set(match, (found.get(match) ?? 0) + 1);
  return found;
}

/** The words of a bundle that no line of the table allows, or not as often. */
function strange(bundle: string, text: string): string[] {
  return [...wordsIn(text)]
    .filter(([word, count]) => !ALLOWED.some(([where, what, most]) => where.test(bundle) && what.test(word) && count <= most))
    .map(([word, count]) => `${bundle}: ${word} ×${count}`);
}

test('every part of the program was built', () => {
  for (const part of ['main/index.js', 'main/worker.js', 'main/thread.js', 'preload/index.cjs', 'renderer/index.html'])
    expect(BUNDLES).toContain(part);
  expect(BUNDLES.some((bundle) => /^renderer\/assets\/.*\.js$/.test(bundle))).toBe(true);
});

test.each(BUNDLES)('%s', (bundle) => {
  expect(strange(bundle, readFileSync(`out/${bundle}`, 'utf8'))).toEqual([]);
});

test('a word that leads out is seen', () => {
  const planted = [
    'new WebSocket(a)',
    'navigator.sendBeacon(a)',
    "require('net')",
    'import x from "node:https"',
    "fetch('https://example.com/')",
    '<link rel="preconnect" href="//example.com">',
    'shell.openExternal(a)',
    'p{background:url(//example.com/x.png)}',
    '@import "a.css"',
  ];
  for (const text of planted) expect(strange('preload/index.cjs', text).length, text).toBeGreaterThan(0);
});

test('every line of the table is needed', () => {
  for (const [where, what, , why] of ALLOWED) {
    const needed = BUNDLES.some(
      (bundle) =>
        where.test(bundle) && [...wordsIn(readFileSync(`out/${bundle}`, 'utf8')).keys()].some((word) => what.test(word)),
    );
    expect(needed, why).toBe(true);
  }
});
