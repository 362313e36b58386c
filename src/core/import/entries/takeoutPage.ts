/**
 * The watch history of Google Takeout as a web page, entry by entry: the same keys as in its JSON. The page is text to this
 * scanner: tags are skipped, entities decoded, nothing is run or fetched.
 */

import type { EntryPath, PathTree, Step } from './entryPaths.ts';
import type { EntrySink } from './entryReader.ts';
import { decodeEntities } from './htmlEntities.ts';
import { pageTime } from './pageTime.ts';

/** What every entry of the page begins with. */
const CELL = '<div class="outer-cell';

/** Entries have some two thousand characters. */
const CELL_LIMIT = 256 * 1024;

/** A line between two `<br>`: its text, and the address of its first link. */
interface Line {
  text: string;
  href: string | undefined;
  bold: boolean;
}

const encoder = new TextEncoder();

export class TakeoutPage {
  readonly leftOut = 0;
  readonly rowsAt: readonly string[] = [];
  readonly #sink: EntrySink;
  readonly #tree: PathTree;
  readonly #decoder = new TextDecoder();
  #text = '';
  #line = 1;

  constructor(sink: EntrySink, tree: PathTree) {
    this.#sink = sink;
    this.#tree = tree;
  }

  feed(bytes: Uint8Array): void {
    this.#text += this.#decoder.decode(bytes, { stream: true });
    this.#read(false);
  }

  finish(): void {
    this.#text += this.#decoder.decode();
    this.#read(true);
  }

  #read(isLast: boolean): void {
    let start = this.#text.indexOf(CELL);
    this.#skip(start < 0 ? Math.max(0, this.#text.length - CELL.length) : start);
    if (start < 0) return;
    start = 0;
    for (;;) {
      const next = this.#text.indexOf(CELL, start + CELL.length);
      const end = next < 0 ? this.#text.length : next;
      if (end - start > CELL_LIMIT) {
        this.#sink.fault(this.#line, 'other-shape');
        if (next < 0) {
          // Nothing of the entry is wanted; what follows is looked for from here on.
          this.#skip(end - CELL.length);
          return;
        }
      } else if (next < 0 && !isLast) break;
      else this.#cell(this.#text.slice(start, end), isLast && next < 0);
      this.#count(start, end);
      start = end;
      if (next < 0) break;
    }
    this.#text = this.#text.slice(start);
  }

  /** Lets go of the text before a place. */
  #skip(to: number): void {
    this.#count(0, to);
    this.#text = this.#text.slice(to);
  }

  #count(from: number, to: number): void {
    for (let at = this.#text.indexOf('\n', from); at >= 0 && at < to; at = this.#text.indexOf('\n', at + 1)) this.#line++;
  }

  #cell(html: string, isLast: boolean): void {
    const [header = [], content = [], , caption = []] = blocksOf(html);
    const time = content.findLastIndex(({ text, href }) => text !== '' && href === undefined);
    if (time < 1) {
      this.#sink.fault(this.#line, isLast ? 'broken-off' : 'other-shape');
      return;
    }
    this.#sink.begin(this.#line);
    this.#put(['header'], header[0]?.text);
    this.#put(['title'], content[0]?.text);
    this.#put(['titleUrl'], content[0]?.href);
    content.slice(1, time).forEach(({ text, href }, at) => {
      this.#put(['subtitles', at, 'name'], text);
      this.#put(['subtitles', at, 'url'], href);
    });
    this.#put(['time'], pageTime(content[time]!.text));
    const sections = sectionsOf(caption);
    sections.forEach((lines, at) => {
      // The products come first, why the entry is there comes last, and details between them.
      const key = at === 0 ? 'products' : at === sections.length - 1 ? 'activityControls' : 'details';
      lines.forEach(({ text }, item) => this.#put(key === 'details' ? [key, item, 'name'] : [key, item], text));
    });
    this.#sink.end(this.#line, true);
  }

  #put(steps: readonly Step[], text: string | undefined): void {
    if (text === undefined || text === '') return;
    const path = this.#path(steps);
    if (path === undefined || path.holds === 'steps') return;
    path.holds = 'values';
    const bytes = encoder.encode(text);
    this.#sink.value(path, 'string', bytes, 0, bytes.length);
  }

  #path(steps: readonly Step[]): EntryPath | undefined {
    let path: EntryPath | undefined = this.#tree.root;
    for (const step of steps) {
      if (path !== this.#tree.root) path.holds = 'steps';
      if (typeof step === 'number') path = path.atItem(step, this.#tree);
      else {
        const key = encoder.encode(step);
        path = path.atKey(key, 0, key.length, this.#tree);
      }
      if (path === undefined) return undefined;
    }
    return path;
  }
}

/** The lines of each block of an entry: its header, its content, an empty one, its caption. */
function blocksOf(html: string): Line[][] {
  const blocks: Line[][] = [];
  let line: Line = { text: '', href: undefined, bold: false };
  let at = 0;
  const end = (): void => {
    line.text = line.text.trim();
    if (line.text !== '' || line.href !== undefined) blocks.at(-1)?.push(line);
    line = { text: '', href: undefined, bold: false };
  };
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const close = open < 0 ? -1 : html.indexOf('>', open);
    line.text += decodeEntities(html.slice(at, open < 0 ? html.length : open));
    if (close < 0) break;
    const tag = html.slice(open + 1, close);
    at = close + 1;
    if (/^div\b/.test(tag)) {
      if (/(?:header|content)-cell/.test(tag)) {
        end();
        blocks.push([]);
      }
    } else if (tag === 'br' || tag === 'br/' || tag === 'br /' || tag === '/div' || tag === '/p') end();
    else if (tag === 'b') line.bold = true;
    else if (/^a\s/.test(tag)) line.href ??= decodeEntities(/href="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  end();
  return blocks;
}

/** The lines under each bold line of a caption. */
function sectionsOf(lines: readonly Line[]): Line[][] {
  const sections: Line[][] = [];
  for (const line of lines) {
    if (line.bold) sections.push([]);
    else sections.at(-1)?.push(line);
  }
  return sections;
}
