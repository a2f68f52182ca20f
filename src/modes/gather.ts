/** A record with everything that GitHub says about it: what was live before, who approved it, and what was reviewed. */

import type { Decision } from '../evidence/decision.js';
import type { EvidenceRequest } from '../evidence/evidence.js';
import type { Links } from '../evidence/job-summary-section.js';
import type { LiveBefore } from '../github/live-before.js';
import type { RequirementName } from '../inputs/evidence-inputs.js';
import { isSecure } from '../http/url.js';
import { ownAddress } from '../runner/ip-address.js';
import { hasAddress } from '../record/build.js';
import type { ReportedEvidence } from '../report/report.js';
import { detectLiveCommit, githubOpener } from './live-commit.js';
import { type Prepared, type PrepareFacts, prepareRecord } from './prepare.js';
import type { RecordStep } from './record-step.js';

/** What a mode adds to what the step knows. */
export type GatherFacts = Pick<PrepareFacts, 'invocationIndex' | 'phase' | 'end'>;

/** A record, the evidence in it, and what missing evidence means for the step. */
export interface Gathered extends Prepared {
  evidence?: ReportedEvidence;
  decision: Decision;
}

/** The requirements that need the range of commits. */
const NEED_RANGE: RequirementName[] = ['independent-approval', 'pull-request', 'review', 'ticket'];

/**
 * Prepares the record, asks GitHub, and prepares it again with what GitHub said. Throws a StepError where a submit could not
 * begin: before GitHub is asked where the record holds a credential.
 * @param way `isBefore`: whether the event that the record speaks of is still to come, so that missing evidence can stop it.
 * `isOffline`: nothing is requested, as in a dry run.
 */
export async function gatherRecord(
  step: RecordStep,
  facts: GatherFacts,
  way: { isBefore?: boolean; isOffline?: boolean } = {},
): Promise<Gathered> {
  const { inputs, context, event, runtime, secrets } = step;
  const known: PrepareFacts = {
    ...facts,
    event,
    now: runtime.now(),
    remoteAddress: hasAddress(inputs.record) ? '' : await ownAddress(inputs.site.origin, way.isOffline),
    secrets,
  };
  const prepared = prepareRecord(inputs, context, known);
  const mayWait = inputs.evidence.require.some((name) => NEED_RANGE.includes(name));
  const live = way.isOffline ? undefined : await detectLiveCommit(step, prepared.subject, mayWait);
  if (inputs.evidence.collect.length === 0) {
    const again = live ? prepareRecord(inputs, context, { ...known, ...live }) : prepared;
    return { ...again, decision: { kind: 'go-on', warnings: [] } };
  }
  const [
    { collectEvidence },
    { decideEvidence, missingOf },
    { evidenceLines, evidenceObjects },
    { writeEvidence },
    { judgeEvidence, nothingAsked },
    { writeEvidenceOutput },
  ] = await Promise.all([
    import('../evidence/collect.js'),
    import('../evidence/decision.js'),
    import('../evidence/record-parts.js'),
    import('../evidence/job-summary-section.js'),
    import('../evidence/requirements.js'),
    import('../evidence/evidence.js'),
  ]);
  const request = requestOf(step, prepared, live);
  const obstacle = way.isOffline ? 'a dry run uses no network' : cannotAsk(step);
  const evidence =
    obstacle === undefined
      ? await collectEvidence(request, {
          open: await githubOpener(step),
          runtime,
          // All questions to GitHub together may take half of `timeout`, and one was asked already.
          timeoutMs: Math.max(0, inputs.timeoutMs - 2 * (runtime.now() - known.now)),
        })
      : judgeEvidence(request, nothingAsked(obstacle));
  const again = prepareRecord(inputs, context, {
    ...known,
    ...live,
    evidence: {
      objects: evidenceObjects(evidence),
      lines: evidenceLines(evidence),
      isEmergency: evidence.emergency !== null,
    },
  });
  const phase = (way.isBefore ?? again.phase === 'start') ? 'before' : 'after';
  // A check writes no record that could say what is missing, whatever its failure does to the step.
  const onFailure = way.isBefore ? 'fail' : inputs.onFailure;
  return {
    ...again,
    evidence: {
      json: writeEvidenceOutput(evidence),
      met: evidence.requirements.length === 0 ? undefined : missingOf(evidence) === '',
      summary: writeEvidence(evidence, linksOf(step, request)),
    },
    decision: decideEvidence(evidence, { phase, onFailure }),
  };
}

/** Why GitHub can't be asked, if it can't. */
function cannotAsk({ inputs, context }: RecordStep): string | undefined {
  if (inputs.githubToken === '') return '`github-token` is empty';
  return isSecure(context.apiUrl) ? undefined : 'GITHUB_API_URL is not https';
}

/** What is asked of GitHub, as values. */
function requestOf(step: RecordStep, { subject }: Prepared, live: LiveBefore | undefined): EvidenceRequest {
  const { inputs, context } = step;
  const { collect, require, ticketPattern, emergency } = inputs.evidence;
  const { deployment, sha, isListener } = subject;
  const given = [...(inputs.record.record.associatedObjects ?? []), ...inputs.record.associatedObjects];
  return {
    repository: context.repository.name,
    run: isListener ? subject.listenedRun : { id: context.run.id, attempt: context.run.attempt },
    commit: sha || undefined,
    // A commit that was given can stand on any branch.
    branch:
      inputs.record.commit === undefined && context.ref.type === 'Branch' ? context.ref.name : undefined,
    since: sinceOf(step, subject.deployment !== undefined, live),
    environment: deployment?.environment,
    actors: subject.actors,
    kinds: collect,
    required: require,
    ticketPattern,
    ticketObjects: given.flatMap(({ name, objectType }) => (/^ticket$/i.test(objectType) ? [name] : [])),
    emergency,
  };
}

function linksOf({ context }: RecordStep, { run }: EvidenceRequest): Links {
  const repository = `${context.serverUrl}/${context.repository.name}`;
  return { repository, run: run && `${repository}/actions/runs/${run.id}` };
}

/** Where the range of commits begins. */
function sinceOf(
  { inputs }: RecordStep,
  isDeployment: boolean,
  live: LiveBefore | undefined,
): EvidenceRequest['since'] {
  if (!isDeployment) return 'no environment';
  if (!inputs.detectChanges) return 'off';
  if (live === undefined) return { unknown: 'GitHub does not prove which commit was live before' };
  return live.liveBefore;
}
