/** Words of a table as one expression: a space stands for a space, a hyphen or nothing, `*` for the rest of a word, `#` for a digit. */

const SPECIAL = /[\\^$.|?+()[\]{}]/g;

/** Whole words in any case; tables of words can be read and extended by people who do not write expressions. */
export function wordsAsExpression(words: readonly string[]): RegExp {
  const patterns = words.map((word) =>
    word
      .replace(SPECIAL, String.raw`\$&`)
      .replaceAll(' ', '[- ]?')
      .replaceAll('*', String.raw`\w*`)
      .replaceAll('#', String.raw` ?\d`),
  );
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${patterns.join('|')})(?![\p{L}\p{N}_])`, 'iu');
}
