/** A double that silently lacks something proves nothing: asking it for what it does not know throws. */

/** Asked for by the language and the test runner, not by the program. */
const UNASKED = new Set([
  'then',
  'toJSON',
  'constructor',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  '$$typeof',
  '@@__IMMUTABLE_ITERABLE__@@',
]);

/** The same object, but a property that does not exist is an error with the double's name in it. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(from, key, receiver) {
      if (typeof key === 'string' && !(key in from) && !UNASKED.has(key)) {
        throw new Error(
          `The Electron double has no ${name}.${key}. Add it with the behaviour of the real one, or do without it.`,
        );
      }
      return Reflect.get(from, key, receiver) as unknown;
    },
  });
}
