/** How a search compares: without case, accents and widths, in every script; so that `amelie` finds `Amélie`. */

const MARKS = /\p{M}+/gu;
/** Text of these characters folds to itself, which is most text. */
const PLAIN = /^[ -@[-~]*$/;

export function fold(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}
