/** The picture on Open: rows of a table in which more and more is hidden, some of it changed in the copy. */

import type { ReactNode } from 'react';

/** Widths of the cells: plain is a thin line, `#` a bar of ink, `+` a bar of the copy. */
const ROWS = [
  '34 58 58 22 46 46# 90 34# 60',
  '46 90 34 72 46 72# 46# 46#',
  '22 46 90 34# 90 46# 90# 22',
  '46 34 46 90 46 22# 34 72+ 58#',
  '34 34 22 46 58 34# 90# 34 72#',
  '22 58 34 22 90 58+ 46# 34# 46# 29#',
  '90 90 58 34 90# 34 46#',
  '58 90 72 90 90 75#',
  '22 72 58 34 72 72+ 90 37+',
];
const GAP = 9;
const STEP = 16;

export function Picture(): ReactNode {
  return (
    <svg className="open-picture" viewBox="0 0 520 140" width="520" height="140" aria-hidden="true">
      {ROWS.map((row, index) => (
        <g key={row} transform={`translate(0 ${index * STEP + 2})`}>
          {cellsOf(row)}
        </g>
      ))}
    </svg>
  );
}

function cellsOf(row: string): readonly ReactNode[] {
  let x = 0;
  return row.split(' ').map((cell, index) => {
    const width = Number.parseInt(cell, 10);
    const at = x;
    x += width + GAP;
    if (cell.endsWith('#')) return <rect key={index} x={at} width={width} height="8" rx="2" fill="var(--redact)" />;
    if (cell.endsWith('+')) return <rect key={index} x={at} width={width} height="8" rx="2" fill="var(--amber)" />;
    return <rect key={index} x={at} y="3" width={width} height="2" rx="1" fill="var(--hairline-strong)" />;
  });
}
