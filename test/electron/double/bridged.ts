/** What the context bridge lets through: copies of plain data, proxies of functions, files as they are; prototypes are left behind. */

import { types } from 'node:util';

const isBinary = (value: object): boolean => ArrayBuffer.isView(value) || types.isAnyArrayBuffer(value);
const isCloned = (value: object): boolean =>
  types.isDate(value) || types.isMap(value) || types.isSet(value) || types.isNativeError(value);

/** The value as the other world sees it. */
export function bridged(value: unknown): unknown {
  if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
  if (typeof value === 'function') {
    return (...words: unknown[]) => bridged((value as (...words: unknown[]) => unknown)(...words.map(bridged)));
  }
  if (typeof value !== 'object' || value === null) return value;
  if (types.isPromise(value)) return value.then(bridged);
  if (value instanceof Blob) return value;
  if (isBinary(value) || isCloned(value)) return structuredClone(value);
  if (Array.isArray(value)) return value.map(bridged);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bridged(inner)]));
}
