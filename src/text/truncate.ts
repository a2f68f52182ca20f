/** Text that is too long, truncated so that a reader sees it. Pure. */

import { cleanLine } from './sanitize.js';

/** What a reader sees where a text was truncated. */
export const TRUNCATED = '… [cut]';

/**
 * Truncates a text to at most `limit` UTF-16 units, mark included, never inside a character a reader sees as one
 * (an emoji with its joiners, a letter with its accents).
 */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = limit - TRUNCATED.length;
  const start = new Intl.Segmenter().segment(text).containing(room)?.index ?? 0;
  // One endless "character" (a letter under hundreds of accents) is broken, but not through a surrogate pair.
  const kept =
    room - start > 256 ? text.slice(0, room).replace(/[\ud800-\udbff]$/, '') : text.slice(0, start);
  return kept.trimEnd() + TRUNCATED;
}

/** How much of a sentence's end stays when it is truncated, in UTF-16 units: a sentence about a run ends with its outcome. */
const END_OF_SENTENCE = 100;

/** Truncates a text as `truncate` does, but in its middle. */
export function truncateMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const from = text.length - END_OF_SENTENCE;
  const { index, segment } = new Intl.Segmenter().segment(text).containing(from) ?? {
    index: from,
    segment: '',
  };
  const end = text.slice(index === from ? from : index + segment.length).trimStart();
  return `${truncate(text, limit - end.length - 1)} ${end}`.trimEnd();
}

/** An unknown outcome from a payload, as part of a sentence. */
export function nameInSentence(name: string): string {
  return truncate(cleanLine(name), 64);
}
