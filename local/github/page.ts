/** REST's pages: a slice, and a Link header with absolute URLs on the API's own host. */
import { json, type Answer } from './answer.js';

const MOST = 100;
const USUAL = 30;

/** Which page a request asks for; `page` counts from 1. */
export function pageOf(query: URLSearchParams): { page: number; perPage: number } {
  const whole = (name: string, otherwise: number) => {
    const value = Number(query.get(name) ?? otherwise);
    return Number.isInteger(value) && value > 0 ? value : otherwise;
  };
  return { page: whole('page', 1), perPage: Math.min(MOST, whole('per_page', USUAL)) };
}

/**
 * Answers with one page of a list.
 * @param wrap what stands around the page: the page itself, or an object with `total_count`.
 */
export function paged<T>(
  all: readonly T[],
  { query, url, api }: { query: URLSearchParams; url: URL; api: string },
  toAnswer: (entry: T) => unknown,
  wrap: (page: unknown[], total: number) => unknown = (page) => page,
): Answer {
  const { page, perPage } = pageOf(query);
  const entries = all.slice((page - 1) * perPage, page * perPage).map(toAnswer);
  return json(200, wrap(entries, all.length), linkHeader(all.length, { page, perPage }, url, api));
}

export function linkHeader(
  total: number,
  { page, perPage }: { page: number; perPage: number },
  url: URL,
  api: string,
): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / perPage));
  const to = (rel: string, number: number) => {
    const other = new URL(url.pathname + url.search, api);
    other.searchParams.set('page', String(number));
    return `<${other.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [to('prev', Math.min(page - 1, last))] : []),
    ...(page < last ? [to('next', page + 1), to('last', last)] : []),
    ...(page > 1 ? [to('first', 1)] : []),
  ];
  return links.length > 0 ? { link: links.join(', ') } : {};
}
