/** Whether two names differ by one slip of the keyboard: a letter more, less, other, or two swapped. */

/** Below this length one letter makes another name (`You`, `Yu`). */
const SHORTEST = 6;

/**
 * True for keys of words and single spaces that are one edit apart. Digits and Roman numerals never count as slips, and
 * neither does a plural: `Iron Man 2` is not `Iron Man 3`, `Robots` is not `Robot`.
 */
export function isOneEdit(a: string, b: string): boolean {
  if (a.length < b.length) return isOneEdit(b, a);
  if (b.length < SHORTEST || a.length - b.length > 1) return false;
  let from = 0;
  while (from < b.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < b.length - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const cut = a.slice(from, a.length - back);
  const other = b.slice(from, b.length - back);
  const swapped = cut.length === 2 && other.length === 2 && cut[0] === other[1] && cut[1] === other[0];
  if (!swapped && (cut.length > 1 || other.length > 1 || cut === other)) return false;
  if (/[\d ]/.test(cut + other)) return false;
  return !inNumeral(a, from) && !inNumeral(b, from) && !isPlural(a, b, from, cut);
}

const NUMERAL = /^[ivxlc]+$/;

/** Whether the word around a place is a Roman numeral, or would be one without that letter. */
function inNumeral(text: string, at: number): boolean {
  const start = text.lastIndexOf(' ', at - 1) + 1;
  const end = text.indexOf(' ', at);
  const word = text.slice(start, end < 0 ? text.length : end);
  return NUMERAL.test(word) || word.length === 1;
}

function isPlural(longer: string, shorter: string, at: number, cut: string): boolean {
  return longer.length > shorter.length && cut === 's' && (at + 1 === longer.length || longer[at + 1] === ' ');
}
