/** Values that fit a schema, and the same bent out of shape. Drawn from the schema itself, so that it cannot grow out of reach. */

import { z } from 'zod';
import { oneOf, once, several, type Draw } from './draws.ts';

/** A schema as JSON Schema says it, as far as ours go. */
export type Shape = z.core.JSONSchema.BaseSchema;

/** What a schema takes in. Refinements are not said: some of what fits the shape is refused all the same. */
export const shapeOf = (schema: z.ZodType): Shape => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** Numbers that are in range and near an end of it, mostly. */
const NEAR = 40;

/** A value of a shape. Strings are drawn from `words` where they are long enough and short enough. */
export function fitting(shape: Shape | boolean, draw: Draw, words: readonly string[]): unknown {
  if (typeof shape === 'boolean') return oneOf(STRANGE, draw);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return oneOf(shape.enum, draw);
  const either = shape.anyOf ?? shape.oneOf;
  if (either !== undefined) return fitting(oneOf(either, draw), draw, words);
  if (shape.type === 'object') return Object.fromEntries(properties(shape, draw, words));
  if (shape.type === 'integer' || shape.type === 'number') return number(shape, draw);
  if (shape.type === 'string') return text(shape, draw, words);
  if (shape.type === 'boolean') return once(2, draw);
  if (shape.type !== 'array') return null;
  return several(shape.minItems ?? 0, Math.min(shape.maxItems ?? 3, 3), draw, () =>
    fitting((shape.items as Shape | undefined) ?? true, draw, words),
  );
}

function* properties(shape: Shape, draw: Draw, words: readonly string[]): Generator<[string, unknown]> {
  const named = (shape.propertyNames as Shape | undefined)?.enum as readonly string[] | undefined;
  // A record of some keys.
  for (const key of named ?? [])
    if (!once(3, draw)) yield [key, fitting(shape.additionalProperties as Shape | boolean, draw, words)];
  for (const [key, one] of Object.entries(shape.properties ?? {}))
    if (shape.required?.includes(key) || once(2, draw)) yield [key, fitting(one, draw, words)];
}

function number({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER, type }: Shape, draw: Draw): number {
  const room = Math.min(NEAR, maximum - minimum + 1);
  const whole = once(20, draw) ? maximum - draw(room) : minimum + draw(room);
  return type === 'number' && once(2, draw) ? Math.min(maximum, whole + draw(100) / 100) : whole;
}

function text({ minLength = 0, maxLength = 100, format }: Shape, draw: Draw, words: readonly string[]): string {
  if (format === 'uuid') return `00000000-0000-4000-8000-${String(draw(3)).padStart(12, '0')}`;
  const word = words.length > 0 && !once(8, draw) ? oneOf(words, draw) : oneOf(TEXTS, draw);
  return word.slice(0, maxLength).padEnd(minLength, 'x');
}

const TEXTS = [
  ['', ' ', '\0', '../../etc/passwd', 'C:\\con', '\uD800', '\u202Etxt.exe', '<img src=x onerror=alert(1)>', "' OR 1=1 --", '%00'],
  [
    '*',
    '"',
    'NEAR(',
    'month',
    'Europe/Paris',
    'UTC',
    '__proto__',
    'constructor',
    'x'.repeat(300),
    'é'.repeat(90),
    '{{count}}',
    '-',
  ],
].flat();

const STRANGE: readonly unknown[] = [
  [null, undefined, true, false, 0, -1, 0.5, 1e308, 2 ** 53, Number.NaN, Number.NEGATIVE_INFINITY, '', 'x', '\0', 10n],
  [[], {}, [[[]]], [null], { path: {} }, new Uint8Array(3), new Date(0)],
  ['x'.repeat(70_000), Array.from({ length: 200 }, () => ({})), nested(200), JSON.parse('{"__proto__":{"version":1}}')],
].flat();

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level++) value = { columns: value };
  return value;
}

/** A value with one to three things in it changed for strange ones, left out, doubled or added. */
export function bent(value: unknown, draw: Draw): unknown {
  let changed = value;
  for (let changes = 1 + draw(3); changes > 0; changes--) changed = bentOnce(changed, draw);
  return changed;
}

function bentOnce(value: unknown, draw: Draw): unknown {
  if (Array.isArray(value) && value.length > 0 && !once(4, draw)) {
    const at = draw(value.length);
    if (once(4, draw)) return [...value, value[at]];
    return value.with(at, bentOnce(value[at], draw));
  }
  if (isRecord(value) && !once(4, draw)) {
    const keys = Object.keys(value);
    if (keys.length === 0 || once(6, draw)) return { ...value, [oneOf(TEXTS, draw)]: oneOf(STRANGE, draw) };
    const key = oneOf(keys, draw);
    const { [key]: one, ...rest } = value;
    return once(5, draw) ? rest : { ...rest, [key]: bentOnce(one, draw) };
  }
  return oneOf(STRANGE, draw);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A value as JSON; what JSON has no form of is null or a string. */
export const asJson = (value: unknown): string =>
  JSON.stringify([value], (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one)).slice(1, -1);
