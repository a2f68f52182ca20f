/** A step of the root's action, with what its event says. */

import { StepError } from '../failure/failure.js';
import { needsPayload } from '../github/event-payload.js';
import type { Step } from '../inputs/step.js';
import { type EventReading, readEventFacts } from '../record/subject.js';

export interface RecordStep extends Step {
  /** What the event's payload says. */
  event: EventReading;
}

/**
 * Reads what the event says. Throws a StepError where only the payload could say what the record is about, and it can't be read.
 * @param kept what main read; post speaks of the same subject.
 */
export function withEvent(step: Step, kept?: EventReading): { step: RecordStep; warnings: string[] } {
  const { context, payloadProblem } = step;
  if (kept) return { step: { ...step, event: kept }, warnings: [] };
  const { name } = context.event;
  if (payloadProblem !== undefined && needsPayload(name))
    throw new StepError({
      class: 'configuration',
      happened: `${payloadProblem}, and the action can't tell what a \`${name}\` event is about without that file. Nothing was sent to Confluence.`,
      remedy:
        'Make the file readable for the account that runs the step. In a container job, check that the folder is mounted.',
    });
  const event = readEventFacts(context);
  const warnings: string[] = [];
  if (payloadProblem !== undefined)
    warnings.push(`${payloadProblem}, so the record has fewer details of the event.`);
  if (needsPayload(name) && !event.listened && !event.own.environment)
    warnings.push(
      `The payload of the \`${name}\` event does not say what it is about, so the record describes this run.`,
    );
  return { step: { ...step, event }, warnings };
}
