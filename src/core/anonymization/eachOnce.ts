/** A label is asked for once per distinct value of a column and says the same each time, so it is put into words once. */

import type { Message } from '../message.ts';

/** The same function, remembering what it said of labels without placeholders: the key is all there is of them. */
export function eachOnce(label: (message: Message) => string): (message: Message) => string {
  const said = new Map<string, string>();
  return (message) => {
    if (message.values !== undefined) return label(message);
    const known = said.get(message.key);
    if (known !== undefined) return known;
    const text = label(message);
    said.set(message.key, text);
    return text;
  };
}
