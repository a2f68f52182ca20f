/** A release that an event reports on. */

import type { Context, Payload } from '../github/context.js';
import { readDate } from '../text/date.js';
import { memberAt, textAt } from '../text/json.js';
import { actorsIn, labeled, type SubjectFacts } from './event-facts.js';

/** What the event says of its release; undefined where it names none. */
export function readRelease(context: Context): SubjectFacts | undefined {
  const { payload } = context.event;
  const id = textAt(payload, 'release', 'id');
  if (id === undefined) return undefined;
  const tag = textAt(payload, 'release', 'tag_name') ?? context.ref.name;
  const action = textAt(payload, 'action') ?? 'published';
  const did = action === 'prereleased' ? 'published as a pre-release' : action;
  const updatedAt = textAt(payload, 'release', 'updated_at') ?? '';
  const name = [
    textAt(payload, 'release', 'name') ?? tag,
    ...['draft', 'prerelease']
      .filter((mark) => memberAt(payload, 'release', mark) === true)
      .map((mark) => `(${mark})`),
  ].join(' ');
  return {
    // Each edit is an event.
    identity: ['release', id, action, ...(action === 'edited' ? [updatedAt] : [])],
    summary: `Release ${tag} of ${context.repository.name} ${did}`,
    did,
    version: tag,
    affectedObject: { name: tag, objectType: 'Tag' },
    actors: actorsIn(payload, 'sender'),
    author: textAt(payload, 'sender', 'login') ?? textAt(payload, 'release', 'author', 'login'),
    happenedAt: releaseTime(payload, action),
    lines: [`Release: ${name}`, ...labeled('Release page', textAt(payload, 'release', 'html_url'))],
  };
}

/**
 * A release's `created_at` is the date of its commit, so a creation has the time at which it became public; there is no
 * time of its deletion.
 * @see https://docs.github.com/rest/releases/releases#get-the-latest-release
 */
function releaseTime(payload: Payload, action: string): number | undefined {
  if (action === 'deleted') return undefined;
  const member = action === 'edited' || action === 'unpublished' ? 'updated_at' : 'published_at';
  return readDate(textAt(payload, 'release', member));
}
