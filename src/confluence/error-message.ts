/** The message in an error answer, in whatever format. Pure. */

import { forLog } from '../text/escape.js';
import { isObject, parseJson, textAt } from '../text/json.js';

const LONGEST_MESSAGE = 300;
/** Members whose text is shown without their name; all others are named. */
const PLAIN_MEMBERS = [
  'message',
  'errorMessage',
  'errorMessages',
  'error_description',
  'title',
  'detail',
  'translation',
  'errors',
  'data',
  'error',
  'reason',
  'body',
];
/** Members that repeat the status or name the request: shown only if there is nothing else. */
const SIDE_MEMBERS =
  /^(status|statusCode|code|timestamp|path|type|id|trace\w*|request\w*|authorized|valid\w*|args|successful)$/i;

/**
 * The server's own words, on one line, at most 300 characters; '' for an empty body. JSON: the well-known members first
 * (`message`, `errorMessages`, `errors` as a list or as a map of fields, OAuth's `error_description`), else every text in
 * it with its member's name. XML: its message. HTML: its title, else its text. Anything else as it stands. The HTTP client
 * has taken the credentials out already.
 */
export function messageOf(body: string): string {
  const json = parseJson(body);
  return onOneLine(json === undefined ? markupMessage(body) : jsonMessage(json, body));
}

function onOneLine(text: string): string {
  const line = text.slice(0, 4_000).replace(JAVA_CLASS, '').replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE - 3).toWellFormed()}…` : line;
}

/** The same as part of a sentence: in quotation marks, or a web page as what it is; '' for an empty body. */
export function quoteMessage(body: string): string {
  return inQuotes(messageOf(body), body);
}

/**
 * The same for an answer that is not the expected one although its status is a success: only what can be nothing but a
 * message, because the rest may be other people's records or, where the answer should have held a secret, that secret in
 * another form.
 */
export function quotePlainMessage(body: string, holdsSecret: boolean): string {
  if (/^\s*<(?:!doctype html|html|head|title|body)\b/i.test(body)) {
    const page = quoteMessage(body);
    return holdsSecret && !page.startsWith('a web page titled') ? 'a web page' : page;
  }
  const json = parseJson(body);
  if (isObject(json)) {
    const found = holdsSecret
      ? OAUTH_MEMBERS.flatMap((name) => textAt(json, name) ?? [])
      : texts(json, '', isMessage, 0);
    return inQuotes(onOneLine(found.join('; ')), body);
  }
  const isPlainText = json === undefined && !/[<{[]/.test(body) && body.length <= LONGEST_MESSAGE;
  return isPlainText && !holdsSecret ? quoteMessage(body) : '';
}

function inQuotes(text: string, body: string): string {
  const message = forLog(text);
  return message === '' || (message.startsWith('a web page') && isWebPage(body)) ? message : `"${message}"`;
}

/** Whether a body is a web page: what a proxy, a firewall, or a login sends instead of the API's answer. */
export function isWebPage(body: string): boolean {
  return /^\s*(<!doctype html|<html|<head|<body)|<(html|title|body)\b/i.test(body.slice(0, 2_000));
}

/** Confluence puts the name of its exception before the message. */
const JAVA_CLASS = /\b(?:[a-z][a-z0-9]{0,40}\.){2,12}[A-Z]\w{0,80}: /g;

function jsonMessage(json: unknown, body: string): string {
  for (const wanted of [[isPlain, isTelling], [() => true]]) {
    const found = [...new Set(wanted.flatMap((isWanted) => texts(json, '', isWanted, 0)))];
    if (found.length > 0) return found.join('; ');
  }
  return typeof json === 'object' && json !== null && Object.keys(json).length === 0 ? '' : body;
}

const isPlain = (member: string) => PLAIN_MEMBERS.includes(member);
/** Where a token endpoint says what is wrong (RFC 6749, 5.2), and a gateway. */
const OAUTH_MEMBERS = ['error', 'error_description', 'message'];
const isMessage = (member: string) => isPlain(member) && member !== 'data' && member !== 'body';
const isTelling = (member: string) => !SIDE_MEMBERS.test(member);

const DEEPEST = 6;
const MOST_ITEMS = 5;

/** The texts of a JSON value below the wanted members. `errors` is a map of fields to texts in Atlassian's older APIs. */
function texts(json: unknown, name: string, isWanted: (member: string) => boolean, depth: number): string[] {
  if (typeof json === 'string') return json.trim() === '' ? [] : [name === '' ? json : `${name}: ${json}`];
  if (depth > DEEPEST || typeof json !== 'object' || json === null) return [];
  if (Array.isArray(json))
    return json.slice(0, MOST_ITEMS).flatMap((item) => texts(item, name, isWanted, depth + 1));
  const members = Object.entries(json);
  // In the order of importance, not of the answer.
  const known = PLAIN_MEMBERS.filter(isWanted).flatMap((member) => {
    const found = members.find(([each]) => each === member);
    if (found === undefined) return [];
    const isMap = member === 'errors' && !Array.isArray(found[1]);
    return texts(found[1], '', isMap ? () => true : isWanted, depth + 1);
  });
  const others = members
    .filter(([member]) => !isPlain(member) && isWanted(member))
    .slice(0, MOST_ITEMS)
    .flatMap(([member, value]) => texts(value, member, isWanted, depth + 1));
  return [...known, ...others];
}

/** Bounded repetitions: a page of `<title<title<title…` must not cost seconds of the deadline. */
function markupMessage(body: string): string {
  const start = body.slice(0, 100_000);
  if (isWebPage(body)) {
    const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(start)?.[1]?.trim();
    if (title) return `a web page titled "${title}"`;
    const text = withoutTags(start);
    return text === '' ? 'a web page' : `a web page: ${text}`;
  }
  if (!/^\s*</.test(body)) return body.slice(0, 2_000);
  const said =
    /<(?:\w{1,20}:)?(?:message|error_description|faultstring|detail|reason|title)(?:\s[^>]{0,200})?>([^<]{1,300})</i.exec(
      start,
    )?.[1];
  return said ?? withoutTags(start);
}

function withoutTags(markup: string): string {
  return markup
    .slice(0, 10_000)
    .replace(/<(script|style)\b[^]{0,5000}?<\/\1>/gi, ' ')
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
