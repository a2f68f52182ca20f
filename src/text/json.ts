/** Values that came as JSON, of which nothing is certain. Pure. */

/** A value of JSON, or undefined where the text is none. A byte order mark before it is no part of it (RFC 8259, 8.1). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Whether a value of JSON has members: an object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text or number somewhere in a payload, as text; undefined where it is missing or something else. */
export function textAt(payload: unknown, ...path: string[]): string | undefined {
  const value = memberAt(payload, ...path);
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** Anything somewhere in a payload. */
export function memberAt(payload: unknown, ...path: string[]): unknown {
  let value: unknown = payload;
  for (const member of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, member)) return undefined;
    value = (value as Record<string, unknown>)[member];
  }
  return value;
}
