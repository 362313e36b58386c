/** Which file of the built page an address names. Pure, so that every trick with addresses can be a line in a table of tests. */

/** Ends that the page is made of, and what they are served as. Anything else is not served. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/**
 * One origin, then folders and a name of letters, digits, `-`, `_` and inner dots. It is matched against the address as it was
 * written: there is no escape, no backslash, no `..`, no query, no port and no name in front of the host to be decoded later.
 */
const ADDRESS = /^app:\/\/unreel\/((?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.([a-z0-9]+))$/;

export interface PageFile {
  /** Relative to the folder of the built page, with `/`. */
  readonly path: string;
  readonly mediaType: string;
}

/** The file an address stands for; undefined for every address the page is not made of. */
export function pageFile(address: string): PageFile | undefined {
  const [, path, end] = ADDRESS.exec(address) ?? [];
  if (path === undefined || end === undefined || !Object.hasOwn(MEDIA_TYPES, end)) return undefined;
  const mediaType = MEDIA_TYPES[end];
  return mediaType === undefined ? undefined : { path, mediaType };
}

/** The only document there is. */
export const PAGE = 'app://unreel/index.html';
