// The page of the log: it shows everything, and text in a record stays text.
import { createHash } from 'node:crypto';
import {
  complete,
  createEmulator,
  pastRecords,
  respond,
  type AuditRecord,
} from '../../local/confluence/emulator.js';
import { escape, PAGE_HEADERS, renderPage } from '../../local/confluence/page.js';

const NOW = Date.UTC(2026, 10, 23, 10, 0, 0);

/** A record with the same text in every place that takes one. */
function recordOf(text: string): AuditRecord {
  return complete(
    {
      remoteAddress: text,
      author: { type: 'user', displayName: text },
      summary: text,
      description: text,
      category: text,
      affectedObject: { name: text, objectType: text },
      associatedObjects: [{ name: text, objectType: text }],
      changedValues: [{ name: text, oldValue: text, newValue: text }],
    },
    NOW,
  );
}

/** The tags of a page with their attributes' names; what attributes say is left out. */
function tagsOf(html: string): string[] {
  return (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replaceAll(/"[^"]*"/g, '""'));
}

describe('text of others', () => {
  test.each([
    '<script>alert(1)</script>',
    '</td></tr></table><h1>x</h1>',
    '"><img src=x onerror=alert(1)>',
    `' onmouseover='alert(1)`,
    '</style><style>*{display:none}',
    '</textarea><!-- ',
    '&lt;b&gt; &#60;b&#62;',
    '` onload=`x',
  ])('stays text: %s', (hostile) => {
    const page = renderPage([recordOf(hostile)], { q: hostile });
    expect(tagsOf(page)).toEqual(tagsOf(renderPage([recordOf('calm')], { q: 'calm' })));
    expect(page).not.toContain(hostile);
    expect(page.split(escape(hostile)).length - 1).toBeGreaterThan(10);
  });

  test('stays text in the links between pages', () => {
    const records = Array.from({ length: 101 }, () => recordOf('a"b&c'));
    expect(renderPage(records, { q: 'a"b&c' })).toContain('<a href="?q=a%22b%26c&#38;page=2">Older</a>');
  });

  test.each([
    ['markup', `<a href='x' title="y">&\``, '&#60;a href=&#39;x&#39; title=&#34;y&#34;&#62;&#38;&#96;'],
    ['control characters', 'a\u0000b\u001b[31m\u007f\u009b', 'a[U+0000]b[U+001B][31m[U+007F][U+009B]'],
    ['a change of direction', 'evil\u202egpj.exe\u2066\u200f', 'evil[U+202E]gpj.exe[U+2066][U+200F]'],
    ['what takes no room', 'a\u200bb\ufeff', 'a[U+200B]b[U+FEFF]'],
    ['lines of every kind', 'a\r\nb\rc\nd\te', 'a\nb\nc\nd\te'],
    ['other scripts and emoji', 'שלום 你好 👩\u200d💻', 'שלום 你好 👩\u200d💻'],
  ])('is escaped: %s', (_, given, escaped) => {
    expect(escape(given)).toBe(escaped);
  });
});

describe('the page', () => {
  const record = complete(
    {
      remoteAddress: '10.1.2.3',
      author: { type: 'user', displayName: 'octocat (GitHub)' },
      creationDate: NOW,
      summary: 'Deployment of acme/shop v1.5.0 to production started',
      description: 'first line\nsecond line',
      category: 'Deployment',
      sysAdmin: true,
      affectedObject: { name: 'production', objectType: 'Environment' },
      associatedObjects: [{ name: 'acme/shop', objectType: 'Repository' }],
      changedValues: [{ name: 'replicas', oldValue: '2', newValue: '' }],
    },
    NOW,
  );
  const page = renderPage([record], {});

  test.each([
    ['the date in UTC', '<time datetime="2026-11-23T10:00:00.000Z">2026-11-23 10:00:00</time>'],
    ['the author', 'octocat (GitHub)'],
    ['the event type', 'Deployment'],
    ['the change', '<th scope="row"><bdi>Deployment of acme/shop v1.5.0 to production started</bdi></th>'],
    ['the description with its lines', '<div class="prose"><bdi>first line\nsecond line</bdi></div>'],
    ['the affected object', '<bdi>production</bdi> <span class="kind">Environment</span>'],
    ['the associated objects', '<li><bdi>acme/shop</bdi> <span class="kind">Repository</span></li>'],
    ['the old value', '<td><bdi>2</bdi></td>'],
    ['an empty value as such', '<span class="none">empty</span>'],
    ['the address', '10.1.2.3'],
    ['the administrator', '<dt>System administrator</dt><dd>Yes</dd>'],
    ['the record itself', '&#34;superAdmin&#34;: false'],
    ['what it is', '<strong>Local emulator.</strong>'],
  ])('shows %s', (_, html) => {
    expect(page).toContain(html);
  });

  test('shows the newest first', () => {
    const later = { ...record, summary: 'later', creationDate: NOW + 1 };
    const html = renderPage([later, record], {});
    expect(html.indexOf('later')).toBeLessThan(html.indexOf('v1.5.0'));
  });

  test('can be read by a machine and by ear', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.match(/<main>|<header>|role="search"|<label for="q">|<caption>/g)).toHaveLength(5);
    expect(page.match(/<th(?! scope=)[ >]/g)).toBeNull();
    expect(page).toContain('<summary aria-controls="record-0">Details<span class="unseen"> of Deployment');
  });

  test('asks for nothing from elsewhere and runs nothing', () => {
    const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(PAGE_HEADERS['Content-Security-Policy']).toContain(
      `default-src 'none'; style-src 'sha256-${digest}'`,
    );
    expect(page).not.toMatch(
      /<script|<link(?! rel="icon" href="data:,")|\bsrc=|url\(|@import| on\w+=| style=/,
    );
  });

  test('says that there is nothing yet', () => {
    expect(renderPage([], {})).toContain('No records yet.');
  });
});

describe('the filter', () => {
  const records = [recordOf('Apples'), recordOf('Pears')];

  test.each([
    ['any case', 'pear', '1 record, filtered from 2'],
    ['blanks around it', ' pears ', '1 record, filtered from 2'],
    ['nothing', '', '2 records'],
    ['names of members, which are no text of the record', 'remoteAddress', ''],
  ])('takes %s', (_, q, status) => {
    expect(renderPage(records, { q })).toContain(`<p role="status">${status}</p>`);
  });

  test('keeps its words and says when nothing matches', () => {
    const page = renderPage(records, { q: 'plums' });
    expect(page).toContain('name="q" type="search" value="plums"');
    expect(page).toContain('No record contains “<bdi>plums</bdi>”.');
  });
});

describe('a busy log', () => {
  const records = pastRecords(250, NOW);

  test.each([
    [undefined, '1 to 100 of 250 records', 'Page 1 of 3', ['Older']],
    ['2', '101 to 200 of 250 records', 'Page 2 of 3', ['Newer', 'Older']],
    ['3', '201 to 250 of 250 records', 'Page 3 of 3', ['Newer']],
    ['99', '201 to 250 of 250 records', 'Page 3 of 3', ['Newer']],
    ['-1', '1 to 100 of 250 records', 'Page 1 of 3', ['Older']],
    ['x', '1 to 100 of 250 records', 'Page 1 of 3', ['Older']],
  ])('has pages: %s', (number, status, place, links) => {
    const page = renderPage(records, number === undefined ? {} : { page: number });
    expect(page).toContain(status);
    expect(page).toContain(place);
    expect([...page.matchAll(/<a href="\?page=\d">(\w+)</g)].map(([, name]) => name)).toEqual(links);
  });
});

test.each(['/', '/wiki/admin/auditlog'])('the emulator serves it at %s', (path) => {
  const emulator = createEmulator({ records: [recordOf('Apples')] });
  const request = { method: 'GET', path, query: { q: 'apples' }, headers: {}, body: '', at: NOW };
  const { answer } = respond(emulator, request);
  expect(answer).toMatchObject({ status: 200, headers: PAGE_HEADERS });
  expect(answer.body).toBe(renderPage(emulator.records, { q: 'apples' }));
});
