/** Every regular expression that stands in the sources, found by the compiler's own parser. */

import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

export interface Literal {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

export function literalsIn(file: string, text: string): Literal[] {
  const parsed = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      const line = parsed.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ file, line, source, flags });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** The literals of the program, each pattern once. */
export function literals(): Literal[] {
  const files = globSync('{src,electron}/**/*.{ts,tsx,mjs}').sort();
  const all = files.flatMap((file) => literalsIn(file, readFileSync(file, 'utf8')));
  return [...new Map(all.map((literal) => [`/${literal.source}/${literal.flags}`, literal])).values()];
}
