/** A step of the root's action, with what its event says. */

import { type Failure, StepError } from '../failure/failure.js';
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
  if (payloadProblem !== undefined && needsPayload(context.event.name))
    throw new StepError(unreadable(context.event.name, payloadProblem));
  const event = readEventFacts(context);
  const isSilent = needsPayload(context.event.name) && !event.listened && !event.own.environment;
  return {
    step: { ...step, event },
    warnings: [
      ...(payloadProblem === undefined
        ? []
        : [`${payloadProblem}, so the record has fewer details of the event.`]),
      ...(isSilent
        ? [
            `The payload of the \`${context.event.name}\` event does not say what it is about, so the record describes this run.`,
          ]
        : []),
    ],
  };
}

function unreadable(eventName: string, problem: string): Failure {
  return {
    class: 'configuration',
    happened: `${problem}, and the action can't tell what a \`${eventName}\` event is about without that file. Nothing was sent to Confluence.`,
    remedy:
      'Make the file readable for the account that runs the step. In a container job, check that the folder is mounted.',
  };
}
