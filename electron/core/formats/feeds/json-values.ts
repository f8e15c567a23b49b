import { cleanLine } from '../../text/clean.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A JSON value that is an object and no list. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** The first value that stands under one of the keys, in the order of the keys; keys are compared without case. */
export function valueAt(object: JsonObject | undefined, ...keys: readonly string[]): unknown {
  if (object === undefined) return undefined;
  for (const key of keys) {
    for (const [name, value] of Object.entries(object)) {
      if (name.toLowerCase() === key && value !== null && value !== '') return value;
    }
  }
  return undefined;
}

/** Text under one of the keys as it stands; undefined when it is blank or no text. */
export function rawTextAt(object: JsonObject | undefined, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = valueAt(object, key);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

/** Text under one of the keys on one line. */
export function textAt(object: JsonObject | undefined, ...keys: readonly string[]): string | undefined {
  const text = rawTextAt(object, ...keys);
  return text === undefined ? undefined : cleanLine(text) || undefined;
}

/** The objects under a key: those of a list, those of an object of named objects, or the one that stands there. */
export function objectsAt(object: JsonObject | undefined, key: string): readonly JsonObject[] {
  const value = valueAt(object, key);
  const one = asObject(value);
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(one ?? {});
  const objects = parts.map(asObject).filter((part) => part !== undefined);
  return objects.length === 0 && one !== undefined ? [one] : objects;
}
