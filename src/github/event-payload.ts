/** The payload of the event that started the workflow, from the file that the runner names. */

import { readFileSync } from 'node:fs';
import { errnoOf } from '../runner/errno.js';
import { isObject } from '../text/json.js';
import type { Payload } from './context.js';

/** A payload, or why it is missing, as a sentence without its period. */
export interface EventPayload {
  payload: Payload;
  problem?: string;
}

/** Reads GITHUB_EVENT_PATH. Never throws. */
export function readEventPayload(path: string | undefined): EventPayload {
  if (!path) return { payload: {}, problem: 'GITHUB_EVENT_PATH is not set' };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { payload: {}, problem: `The GITHUB_EVENT_PATH file could not be read (${errnoOf(error)})` };
  }
  try {
    const payload: unknown = JSON.parse(text);
    if (isObject(payload)) return { payload };
  } catch {
    // Handled below, like all other invalid payloads.
  }
  return { payload: {}, problem: 'The GITHUB_EVENT_PATH file does not contain a JSON object' };
}

/** The events whose subject stands in the payload alone: without it, the record would speak of something else. */
const SUBJECT_IN_PAYLOAD = ['release', 'deployment', 'deployment_status', 'workflow_run'];

/** Whether the subject of an event depends on its payload. */
export function needsPayload(eventName: string): boolean {
  return SUBJECT_IN_PAYLOAD.includes(eventName);
}
