/** HTML made of pieces: whatever is put between tags is text, unless it was made here. */

/** Markup that was made by `html`; a plain string never is. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Piece = string | number | Html | readonly Piece[];

/** Markup with its pieces put in: strings are escaped, lists follow one another. */
export function html(markup: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(markup.map((part, at) => (at === 0 ? part : written(pieces[at - 1]!) + part)).join(''));
}

function written(piece: Piece): string {
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'object') return piece.map(written).join('');
  return String(piece).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
