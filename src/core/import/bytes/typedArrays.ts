/** Typed arrays that grow with a file whose number of rows is not known. */

type Growing = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** An array with room for `length` items: the same one, or one of at least twice the size with the same beginning. */
export function roomFor<T extends Growing>(array: T, length: number): T {
  if (length <= array.length) return array;
  const bigger = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
  bigger.set(array);
  return bigger;
}
