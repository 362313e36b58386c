/** Words of a table as one expression: a space stands for a space, a hyphen or nothing, `*` for the rest of a word, `#` for a digit. */

const SPECIAL = /[\\^$.|?+()[\]{}]/g;

export interface Words {
  /** Whether one of them stands in a text. */
  test(text: string): boolean;
}

/** Whole words in any case; tables of words can be read and extended by people who do not write expressions. */
export function wordsAsExpression(words: readonly string[]): Words {
  const patterns = words.map((word) =>
    word
      .replace(SPECIAL, String.raw`\$&`)
      .replaceAll(' ', '[- ]?')
      .replaceAll('*', String.raw`\w*`)
      .replaceAll('#', String.raw` ?\d`),
  );
  const any = `(?:${patterns.join('|')})`;
  // Most names are ASCII, and to make ready for all letters there are takes a thousand times as long: not before a name asks for it.
  let plain: RegExp | undefined;
  let whole: RegExp | undefined;
  return {
    test: (text) =>
      ASCII.test(text)
        ? (plain ??= new RegExp(String.raw`(?<!\w)${any}(?!\w)`, 'i')).test(text)
        : (whole ??= new RegExp(String.raw`(?<![\p{L}\p{N}_])${any}(?![\p{L}\p{N}_])`, 'iu')).test(text),
  };
}

const ASCII = /^[\0-\x7f]*$/;
