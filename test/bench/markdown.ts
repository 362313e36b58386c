/** Lines of the tables that the bench prints. */

import process from 'node:process';

export const line = (cells: readonly string[]): void => void process.stdout.write(`| ${cells.join(' | ')} |\n`);
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
