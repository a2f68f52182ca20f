/** What an event adds to a record, and the words that both kinds of events share. Plain data: main keeps it in state for post. */

import type { Actor, Context, Payload } from '../github/context.js';
import { memberAt, textAt } from '../text/json.js';
import type { AuditObject, ChangedValue } from './audit-record.js';

/** What an event adds to the run that it started; what is absent comes from the context. */
export interface EventFacts {
  environment?: string;
  version?: string;
  sha?: string;
  /** The head of the pull request, where the run's own commit is only GitHub's merge of it. */
  headSha?: string;
  /** The ref as the description shows it. */
  ref?: string;
  /** The deployment that the event is about, by GitHub's id. */
  deploymentId?: string;
  affectedObject?: AuditObject;
  lines?: string[];
  changedValues?: ChangedValue[];
}

/** What a record can be about: this run, or something else that the event reports on, as every run that listens to it does. */
export interface SubjectFacts extends EventFacts {
  identity: string[];
  /** The whole sentence; where there is an environment, `did` ends the sentence of its deployment instead. */
  summary: string;
  did: string;
  run?: AuditObject;
  /** The run that is listened to, where the event is about one. */
  listenedRun?: { id: string; attempt: number; startedAt?: number };
  /** Login of who did it; absent for a schedule, or if no one is named. */
  author?: string;
  /** Who did it, had it done, or reported it; whose approval would be their own. */
  actors?: Actor[];
  isScheduled?: boolean;
  /** Epoch ms. */
  happenedAt?: number;
}

/** Address of the page that compares two commits. */
export function compareUrl(context: Context, before: string, after: string): string {
  return `${context.serverUrl}/${context.repository.name}/compare/${before}...${after}`;
}

/** How the log shows that there was no commit: a branch that is new, or gone. */
export const NO_COMMIT = '(none)';

/** A run as the log names it. */
export function runObject(workflow: string, number: string, id: string, attempt: string): AuditObject {
  return {
    name: `${workflow} #${number} (run ${id}, attempt ${attempt})`,
    objectType: 'Workflow run',
  };
}

/** One line `label: text`, or none where there is no text. */
export function labeled(label: string, text: string | undefined): string[] {
  return text ? [`${label}: ${text}`] : [];
}

/** The accounts at these places, such as `deployment.creator`; if one has no ID, GitHub is asked who started the run. */
export function actorsIn(payload: Payload, ...places: string[]): Actor[] {
  return places.map((place) => {
    const account = memberAt(payload, ...place.split('.'));
    return { login: textAt(account, 'login') ?? '', id: textAt(account, 'id') };
  });
}
