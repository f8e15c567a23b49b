import fc from 'fast-check';
import type * as v from 'valibot';

/** A schema as it lies in memory: what of it a generator of inputs has to know. */
type Shape = {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly items?: readonly Shape[];
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly requirement?: unknown;
  readonly pipe?: readonly Shape[];
};

/** Words that have hurt somebody: markup, formulas, paths, SQL, queries, patterns, signs that are not there. */
const HURTFUL = [
  '',
  ' ',
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE articles; --",
  '=cmd|1!A0',
  '../../../etc/passwd',
  'C:\\CON',
  '__proto__',
  'constructor',
  'a\u0000b',
  '\ud800',
  '\u202etxt.exe',
  'NOT ("a" OR',
  'near/0 (a b) AND *',
  '%_[a-z]{2,',
  '2026-09-31T25:61',
  '9'.repeat(400),
  '“Marren Dam” NOT ferry',
  'Dam',
];
const words = fc.oneof(fc.constantFrom(...HURTFUL), fc.string({ unit: 'binary', maxLength: 40 }));
/** Most numbers a library gives are small. */
const numbers = fc.oneof(fc.nat(6), fc.maxSafeNat(), fc.constantFrom(0, 1, 4_999, 5_000));
const digits = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, '0'));
const walls = fc
  .tuple(fc.integer({ min: 1, max: 9_999 }), digits(0, 13), digits(0, 32), digits(0, 24), digits(0, 60))
  .map(
    ([year, month, day, hour, minute]) =>
      `${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}`,
  );

/** Inputs that fit a schema, or nearly: what a schema says of length, range and pattern is not looked at. */
export const fittingInput = (schema: v.GenericSchema): fc.Arbitrary<unknown> => ofShape(schema);

function ofShape(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'undefined':
      return fc.constant(undefined);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numbers;
    case 'string':
      return fc.oneof(words, walls);
    case 'literal':
      return fc.constant(shape.literal);
    case 'picklist':
      return fc.constantFrom(...(shape.options ?? []));
    case 'nullable':
      return fc.oneof(fc.constant(null), inner(shape.wrapped));
    case 'exact_optional':
      return inner(shape.wrapped);
    case 'array':
      return fc.array(inner(shape.item), { maxLength: 4 });
    case 'strict_tuple':
    case 'tuple':
      return fc.tuple(...(shape.items ?? []).map(ofShape));
    case 'union':
    case 'variant':
      return fc.oneof(...((shape.options ?? []) as readonly Shape[]).map(ofShape));
    case 'instance':
      return fc.uint8Array({ maxLength: 20 });
    case 'strict_object':
      return object(shape.entries ?? {});
    default:
      return fc.anything();
  }
}

const inner = (shape: Shape | undefined): fc.Arbitrary<unknown> =>
  shape === undefined ? fc.anything() : ofShape(shape);

function object(entries: Readonly<Record<string, Shape>>): fc.Arbitrary<unknown> {
  const names = Object.keys(entries);
  const requiredKeys = names.filter((name) => entries[name]?.type !== 'exact_optional');
  return fc.record(Object.fromEntries(names.map((name) => [name, inner(entries[name])])), { requiredKeys });
}

/** The same input with one thing in it replaced, added or left out. */
export const spoilt = (input: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(input, fc.nat(30), fc.anything(), fc.constantFrom('replace', 'add', 'remove'))
    .map(([given, at, other, how]) => {
      const places: (() => unknown)[] = [];
      const copy = withPlaces(given, places, other, how);
      if (places.length === 0) return other;
      places[at % places.length]?.();
      return copy;
    });

/** A copy, and one way to spoil it for every place in it. */
function withPlaces(given: unknown, places: (() => unknown)[], other: unknown, how: string): unknown {
  if (typeof given !== 'object' || given === null || given instanceof Uint8Array) return given;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(given)
    ? given.map((each) => withPlaces(each, places, other, how))
    : Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, withPlaces(value, places, other, how)]),
      );
  if (how === 'add' && !Array.isArray(copy)) {
    places.push(() => Object.defineProperty(copy, 'extra', { value: other, enumerable: true }));
  }
  for (const name of Object.keys(copy)) {
    if (how === 'replace') places.push(() => Object.assign(copy, { [name]: other }));
    if (how === 'remove') places.push(() => Reflect.deleteProperty(copy, name));
  }
  return copy;
}
