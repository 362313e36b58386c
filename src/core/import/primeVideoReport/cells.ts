/** Cells as Amazon writes them: some in quotation marks of their own, and words where there is no information. */

const NOTHING = /^not (?:available|applicable)$/i;

/** The text of a cell without marks around it; empty where it says nothing. */
export function plainCell(text: string): string {
  const inside = text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).trim() : text;
  return NOTHING.test(inside) ? '' : inside;
}
