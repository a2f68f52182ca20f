/** The log of a step as a person sees it on GitHub: commands obeyed, secrets masked, annotations counted. */

/** What GitHub shows beside the log, and on the run's page. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
  title?: string;
}

/** A command among the lines of a process. */
interface LogCommand {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** The commands that have an effect on an action; any other name is ordinary text. */
const COMMANDS = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
];

/** The command in a line: `::name k=v,k=v::data` after white space, or `##[name k=v;k=v]data` anywhere. */
function parseCommand(line: string, isCommand: (name: string) => boolean): LogCommand | undefined {
  const modern = /^[\s\u0085]*::(.*?)::(.*)$/s.exec(line);
  if (modern !== null) {
    const [, info = '', text = ''] = modern;
    const [name, rest] = splitAt(info, ' ');
    if (isCommand(name)) {
      return {
        name: name.toLowerCase(),
        properties: parseProperties(rest.trim(), ',', unescapeProperty),
        data: unescapeData(text),
      };
    }
  }
  const old = /##\[(.*?)\](.*)$/s.exec(line);
  if (old !== null) {
    const [, info = '', text = ''] = old;
    const [name, rest] = splitAt(info, ' ');
    if (isCommand(name)) {
      return {
        name: name.toLowerCase(),
        properties: parseProperties(rest, ';', unescapeOld),
        data: unescapeOld(text),
      };
    }
  }
  return undefined;
}

function parseProperties(
  text: string,
  separator: string,
  unescape: (text: string) => string,
): Record<string, string> {
  const pairs = text.split(separator).map((pair) => splitAt(pair, '='));
  return Object.fromEntries(
    pairs
      .filter(([name, value]) => name !== '' && value !== '')
      .map(([name, value]) => [name, unescape(value)]),
  );
}

function splitAt(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + separator.length)];
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function unescapeOld(text: string): string {
  return unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'));
}

const LABELS = { error: 'Error', warning: 'Warning', notice: 'Notice' };
const MOVED =
  'Please upgrade to using Environment Files. For more information see: ' +
  'https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/';

/** A step's log: takes the lines of the process, obeys the commands among them and keeps what a person would see. */
export class StepLog {
  readonly annotations: Annotation[] = [];
  readonly masks: string[] = [];
  readonly lines: string[] = [];
  /** Whether a command failed the step. */
  failed = false;
  readonly #secrets: Secrets;
  readonly #debug: boolean;
  readonly #onLine: ((line: string) => void) | undefined;
  #stopToken: string | undefined;

  constructor(secrets: Secrets, debug: boolean, onLine: ((line: string) => void) | undefined) {
    this.#secrets = secrets;
    this.#debug = debug;
    this.#onLine = onLine;
  }

  /** Takes one line of the process, from either stream. */
  receive(line: string): void {
    const token = this.#stopToken?.toLowerCase();
    const command = parseCommand(
      line,
      (name) => COMMANDS.includes(name.toLowerCase()) || name.toLowerCase() === token,
    );
    if (command === undefined || (token !== undefined && command.name !== token)) {
      this.write(line);
    } else if (token !== undefined) {
      this.#stopToken = undefined;
      this.write(line);
    } else {
      this.#obey(command, line);
    }
  }

  /** Writes text that is not a command. */
  write(text: string): void {
    for (const line of this.#secrets.mask(text).split('\n')) {
      this.lines.push(line);
      this.#onLine?.(line);
    }
  }

  /** Notes something for the run's page, and writes it. GitHub keeps ten of a level. */
  annotate(level: Annotation['level'], text: string, title?: string): void {
    const message = this.#secrets.mask(text).slice(0, 4096);
    if (this.annotations.filter((each) => each.level === level).length < 10) {
      this.annotations.push({
        level,
        message,
        ...(title === undefined ? {} : { title: this.#secrets.mask(title) }),
      });
    }
    this.write(`${LABELS[level]}: ${message}`);
  }

  /** Notes a command that could not be obeyed, which fails the step. */
  fail(what: string, reason: string): void {
    this.annotate('error', `Unable to process ${what} successfully.`);
    this.annotate('error', reason);
    this.failed = true;
  }

  #obey(command: LogCommand, line: string): void {
    const { name, properties, data: text } = command;
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        this.annotate(name, text, properties['title']);
        return;
      case 'debug':
        if (this.#debug) {
          this.write(text.replace(/^/gm, 'Debug: '));
        }
        return;
      case 'group':
        this.write(`▼ ${text}`);
        return;
      case 'add-mask':
        this.#mask(text);
        return;
      case 'stop-commands':
        this.#stop(text, line);
        return;
      case 'set-output':
      case 'save-state':
        this.annotate('warning', `The \`${name}\` command is deprecated and will be disabled soon. ${MOVED}`);
        return;
      case 'set-env':
      case 'add-path':
        this.fail(
          `command '${line}'`,
          `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`,
        );
        return;
      default:
        // The end of a group shows nothing; commands are not echoed and problem matchers not looked for here.
        return;
    }
  }

  #mask(value: string): void {
    if (value.trim() === '') {
      this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    this.masks.push(value);
    this.#secrets.add(value);
    // Secrets of several lines mostly come out line by line.
    for (const part of value.split(/[\r\n]/)) {
      this.#secrets.add(part.trim());
    }
  }

  #stop(token: string, line: string): void {
    if (token === '' || token.toLowerCase() === 'pause-logging' || COMMANDS.includes(token.toLowerCase())) {
      this.fail(
        `command '${line}'`,
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      );
      return;
    }
    this.#stopToken = token;
    if (token.length > 6) {
      this.#secrets.add(token);
    }
    this.write(line);
  }
}

/** Cuts a stream into lines as .NET does: a carriage return alone ends a line too. */
export class LineSplitter {
  readonly #onLine: (line: string) => void;
  #rest = '';

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  push(text: string): void {
    // A return at the end may be half of a line break whose other half has not come yet.
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    lines.forEach(this.#onLine);
  }

  end(): void {
    if (this.#rest !== '') {
      this.#onLine(this.#rest.replace(/\r$/, ''));
    }
  }
}

/** The job's secrets. Each is masked as it is and in the encodings it is likely to be seen in. */
export class Secrets {
  readonly #values = new Set<string>();

  /** Masks a value from now on; what is already written stays. */
  add(value: string): void {
    if (value === '') {
      return;
    }
    const bytes = Buffer.from(value);
    const encoded = [
      // In the base64 of a longer text, a secret begins at one of three alignments.
      bytes.toString('base64'),
      bytes.subarray(bytes.length > 1 ? 1 : 0).toString('base64'),
      bytes.subarray(bytes.length > 2 ? 2 : 0).toString('base64'),
      value.replaceAll('"', '\\"'),
      value.replaceAll("'", "''"),
      JSON.stringify(value).slice(1, -1),
      encodeURIComponent(value).replace(
        /[!'()*]/g,
        (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
      value.replace(/[<>&'"]/g, (char) => XML_ENTITIES[char] ?? char),
      value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value,
    ];
    for (const form of [value, ...encoded]) {
      this.#values.add(form);
    }
  }

  /** The text with `***` for every secret; secrets that touch or overlap become one. */
  mask(text: string): string {
    const ranges: [start: number, end: number][] = [];
    for (const value of this.#values) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        ranges.push([at, at + value.length]);
      }
    }
    let masked = '';
    let end = 0;
    for (const [from, to] of ranges.sort(([a], [b]) => a - b)) {
      if (from > end || masked === '') {
        masked += `${text.slice(end, from)}***`;
      }
      end = Math.max(end, to);
    }
    return masked + text.slice(end);
  }
}

const XML_ENTITIES: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  "'": '&apos;',
  '"': '&quot;',
};
