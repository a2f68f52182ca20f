/** What the emulator answers, before it meets a socket, and GitHub's words for what it refuses. */
import type { AnswerFault } from './faults.js';

/** An answer; header names in lower case. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** GitHub's refusals, each with its own words. */
export const REFUSALS = {
  badCredentials: () => message(401, 'Bad credentials'),
  forbidden: () => message(403, 'Resource not accessible by integration'),
  notAuthenticated: () => message(401, 'Requires authentication'),
  notFound: () => message(404, 'Not Found'),
};

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
}

export function message(status: number, text: string, headers?: Record<string, string>): Answer {
  const documentation = 'https://docs.github.com/rest';
  return json(status, { message: text, documentation_url: documentation, status: String(status) }, headers);
}

const WORDS: Record<number, string> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  429: 'Too many requests',
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service unavailable',
};

const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
const PRIMARY = 'API rate limit exceeded for installation.';

/** The answer as a fault has it. */
export function distort(answer: Answer, fault: AnswerFault, now: number): Answer {
  switch (fault.kind) {
    case 'status': {
      const headers = Object.fromEntries(
        Object.entries(fault.headers ?? {}).map(([name, value]) => [
          name.toLowerCase(),
          typeof value === 'string' ? value : value(now),
        ]),
      );
      if (fault.body === undefined)
        return message(fault.status, WORDS[fault.status] ?? 'Refused', { ...answer.headers, ...headers });
      const given = { ...answer.headers, ...headers };
      if (typeof fault.body === 'string' || Buffer.isBuffer(fault.body))
        return { status: fault.status, headers: given, body: fault.body };
      return json(fault.status, fault.body, given);
    }
    case 'secondary-limit': {
      const after: Record<string, string> =
        fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      return message(fault.status ?? 403, SECONDARY, { ...answer.headers, ...after });
    }
    case 'primary-limit':
      return message(fault.status ?? 403, PRIMARY, {
        ...answer.headers,
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(now / 1000) + fault.resetIn),
      });
    case 'html':
      return {
        status: 200,
        headers: { ...answer.headers, 'content-type': 'text/html' },
        body: '<!DOCTYPE html><html><head><title>Sign in to the network</title></head><body></body></html>',
      };
    case 'graphql-errors':
      return withErrors(answer, fault);
    case 'empty':
      return withoutEntries(answer);
  }
}

function withErrors(answer: Answer, fault: AnswerFault & { kind: 'graphql-errors' }): Answer {
  const { type = 'FORBIDDEN', message: text = 'Resource not accessible by integration', nulls } = fault;
  const { data } = JSON.parse(answer.body.toString()) as { data?: unknown };
  const paths = (nulls ?? []).map((path) => path.split('.'));
  for (const path of paths) setNull(data, path);
  const errors = (paths.length > 0 ? paths : [undefined]).map((path) => ({
    type,
    ...(path && { path }),
    locations: [{ line: 1, column: 1 }],
    message: text,
  }));
  return { ...answer, body: JSON.stringify({ data: nulls === undefined ? null : data, errors }) };
}

// A path goes through lists too: `nodes` is each of its entries.
function setNull(at: unknown, path: readonly string[]): void {
  if (Array.isArray(at)) for (const each of at) setNull(each, path);
  else if (typeof at === 'object' && at !== null) {
    const [name = '', ...rest] = path;
    const object = at as Record<string, unknown>;
    if (!(name in object)) throw new Error(`The fault's path names ${name}, which the answer does not have.`);
    if (rest.length === 0) object[name] = null;
    else setNull(object[name], rest);
  }
}

/** A list's answer without its entries, and without more pages. */
export function withoutEntries(answer: Answer): Answer {
  const { headers, body } = answer;
  const others = Object.entries(headers).filter(([name]) => name !== 'link');
  return {
    ...answer,
    headers: Object.fromEntries(others),
    body: JSON.stringify(emptied(JSON.parse(body.toString()))),
  };
}

const COUNTS = ['total_count', 'totalCount', 'filteredCount', 'pageCount', 'total_commits'];
const ONLY_PAGE = { hasNextPage: false, hasPreviousPage: false, endCursor: null, startCursor: null };

// The outermost lists: arrays, GraphQL's connections, REST's `total_count` with a list.
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (COUNTS.includes(name)) return [name, 0];
      return [name, name === 'pageInfo' ? { ...member, ...ONLY_PAGE } : emptied(member)];
    }),
  );
}
