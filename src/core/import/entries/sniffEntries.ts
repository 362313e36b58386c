/** Tells from the head of a file whether it is the JSON export, or the page, of a service that is known. */

import { detectEncoding } from '../bytes/encoding.ts';
import { recogniseFormat, type RecognisedFormat } from '../formats/index.ts';
import type { Sniffed } from '../head.ts';
import { EntryReader, type EntrySink } from './entryReader.ts';
import { PathTree } from './entryPaths.ts';
import { TakeoutPage } from './takeoutPage.ts';

export type SniffedEntries = Sniffed & { readonly entries: 'json' | 'page'; readonly recognised: RecognisedFormat };

/** Only the paths are wanted. */
const NOBODY: EntrySink = { begin: () => {}, value: () => {}, end: () => {}, fault: () => {} };

/** What the head says; undefined for a file of another kind, or of a service that is not known. */
export function sniffEntries(head: Uint8Array): SniffedEntries | undefined {
  const encoding = detectEncoding(head);
  const decoder = new TextDecoder(encoding.encoding, { ignoreBOM: true });
  const text = decoder.decode(head.subarray(encoding.mark), { stream: true });
  const first = text.trimStart()[0];
  const entries = first === '[' || first === '{' ? 'json' : first === '<' && text.includes('outer-cell') ? 'page' : undefined;
  if (entries === undefined) return undefined;
  const tree = new PathTree();
  const reader = entries === 'json' ? new EntryReader(NOBODY, tree) : new TakeoutPage(NOBODY, tree);
  reader.feed(new TextEncoder().encode(text));
  reader.finish();
  const header = tree.columns().map(({ name }) => name);
  const recognised = recogniseFormat(header, entries);
  return recognised && { encoding, entries, delimiter: ',', header, separatorLine: false, recognised };
}
