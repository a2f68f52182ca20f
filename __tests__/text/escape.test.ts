/** Escaping: text that others control stays text wherever it goes. */
import fc from 'fast-check';
import { LineSplitter, Secrets, StepLog } from '../../local/runner/step-log.js';
import { forHtml, forLog, forSummary, quote } from '../../src/text/escape.js';
import { anyText } from '../given.js';
import { check, checkWhere } from '../properties.js';

describe('forLog', () => {
  test.each([
    ['ordinary text stays', 'Attempt 1: 200 accepted.', 'Attempt 1: 200 accepted.'],
    ['a workflow command is broken', '::add-mask::x', ': :add-mask::x'],
    ['a command after white space is broken', ' \t\u00a0::stop-commands::x', ': :stop-commands::x'],
    ['colons within a line stay', 'a::b', 'a::b'],
    ['an old command is broken anywhere in the line', 'ok ##[add-mask]x', 'ok # #[add-mask]x'],
    ['an old command behind more hashes is broken', '####[group]', '### #[group]'],
    [
      'a command that is hidden by an invisible character is broken',
      '#\u200b#[group]:\u2060:',
      '# #[group]::',
    ],
    ['a command in a second line is none', 'a\n::error::b', 'a ::error::b'],
    ['line ends of every kind are no line ends', 'a\r::b\u2028::c\u0085::d', 'a ::b ::c ::d'],
    ['a terminal is not steered', '\u001b[2J\u0007x', '[2Jx'],
  ])('%s', (_, text, expected) => {
    expect(forLog(text)).toBe(expected);
  });

  test('the runner never finds a command in a line, whatever is written', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        '#',
        '##',
        '[',
        ']',
        ' ',
        '\t',
        '\r',
        '\n',
        '\u0000',
        '\u0085',
        '\u200b',
        '\u2028',
        '\ufeff',
        'add-mask',
        'stop-commands',
        'error',
        'set-output',
        ' name=x',
        'x',
      ),
      fc.string({ maxLength: 3 }),
    );
    // Whole commands among the fragments, so that most texts are something that a runner would obey.
    const command = fc
      .tuple(
        fc.constantFrom('', ' ', '\t', '\u0085', 'x\n', 'x\r'),
        fc.constantFrom('add-mask', 'error', 'set-output name=x', 'stop-commands', 'warning title=x'),
        fc.boolean(),
        fc.string({ maxLength: 5 }),
      )
      .map(([before, name, old, after]) => before + (old ? `##[${name}]${after}` : `::${name}::${after}`));
    const texts = fc
      .array(fc.oneof(piece, command), { minLength: 1, maxLength: 12 })
      .map((pieces) => pieces.join(''));
    const receive = (text: string) => {
      const log = new StepLog(new Secrets(), true, undefined);
      const lines = new LineSplitter((line) => log.receive(line));
      lines.push(text);
      lines.end();
      return { lines: log.lines, annotations: log.annotations, masks: log.masks, failed: log.failed };
    };
    const untouched = (text: string) => ({ lines: [text], annotations: [], masks: [], failed: false });
    checkWhere(
      0.5,
      [texts],
      (text) => {
        const line = forLog(text);
        expect(receive(line)).toEqual(line === '' ? { ...untouched(''), lines: [] } : untouched(line));
        expect(line).not.toMatch(/[\r\n]/);
        const raw = receive(text);
        return raw.annotations.length + raw.masks.length > 0 || raw.failed;
      },
      500,
    );
  });
});

describe('quote', () => {
  test.each([
    ['a short text is whole', ' main ', '"main"'],
    ['a long text is cut visibly', 'x'.repeat(200), `"${'x'.repeat(117)}…"`],
    ['no half character at the cut', `${'x'.repeat(116)}😀${'x'.repeat(9)}`, `"${'x'.repeat(116)}\ufffd…"`],
    ['a command is broken', '::error::x', '": :error::x"'],
  ])('%s', (_, text, expected) => {
    expect(quote(text)).toBe(expected);
  });
});

describe('forHtml and forSummary', () => {
  test('markup is shown and not obeyed', () => {
    expect(forHtml(`<img src=x onerror='a()'>&amp; "b"`)).toBe(
      '&lt;img src=x onerror=&#39;a()&#39;&gt;&amp;amp; &quot;b&quot;',
    );
  });

  test.each([
    ['a branch can not bring script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['nobody is mentioned', 'by @octocat and @acme/team', 'by @\u200boctocat and @\u200bacme/team'],
    ['an address is no mention', 'a @ b', 'a @ b'],
    ['no blank line ends the HTML block', 'a\n\n# b\r\n\r\nc', 'a<br><br># b<br><br>c'],
    ['what a server answers is not reordered', 'a\u202eb\u0000', 'ab'],
  ])('%s', (_, text, expected) => {
    expect(forSummary(text)).toBe(expected);
  });

  test('no HTML and no line end comes out of any text', () => {
    check(
      fc.property(anyText(30), (text) => {
        expect(forSummary(text).replaceAll('<br>', '')).not.toMatch(/[<>"'\n\r]/);
      }),
    );
  });
});
