/** The server's own words, in every form that they were seen in. */
import { messageOf, quotePlainMessage } from '../../src/confluence/error-message.js';

describe('an error says its sentence, whatever its shape', () => {
  test.each<[string, string, string]>([
    [
      'message',
      '{"message":"Current user not permitted to use Confluence","statusCode":403}',
      'Current user not permitted to use Confluence',
    ],
    [
      'errorMessages',
      '{"errorMessages":["The IP address has been rejected."],"errors":{}}',
      'The IP address has been rejected.',
    ],
    [
      'errors with titles',
      '{"errors":[{"status":404,"code":"NOT_FOUND","title":"Not Found","detail":null}]}',
      'Not Found',
    ],
    [
      'a translation deep inside',
      '{"statusCode":404,"data":{"errors":[{"message":{"translation":"Nothing there."}}]},"message":"com.atlassian.confluence.api.NotFoundException: Gone"}',
      'Gone; Nothing there.',
    ],
    ['OAuth', '{"error":"access_denied","error_description":"Unauthorized"}', 'Unauthorized; access_denied'],
    ['text', 'XSRF check failed\n', 'XSRF check failed'],
    [
      'a page',
      '<!doctype html><html><title> 502 Bad\nGateway </title>',
      'a web page titled "502 Bad Gateway"',
    ],
    ['a page without title', '<html><body>no</body></html>', 'a web page: no'],
    ['JSON without a text', '{"a":1}', '{"a":1}'],
    ['a number', '42', '42'],
    ['an empty object', '{}', ''],
    ['nothing', '', ''],
    // The forms that other clients dropped (atlassian-python-api#804, jira-connector#161, JIRA-REST#20).
    [
      '`errors` as a map of fields, beside an empty list',
      '{"errorMessages":[],"errors":{"remoteAddress":"Invalid IP address"}}',
      'remoteAddress: Invalid IP address',
    ],
    [
      '`errors` as a map of lists',
      '{"errors":{"creationDate":["too old","no number"],"author":{"type":"is missing"}}}',
      'creationDate: too old; creationDate: no number; type: is missing',
    ],
    ['errorMessage', '{"errorMessage":"Field is required","status":"400"}', 'Field is required'],
    ['a text in `body`', '{"statusCode":400,"body":"Bad field"}', 'Bad field'],
    [
      'a member that nobody knows',
      '{"statusCode":400,"explanation":"No such site"}',
      'explanation: No such site',
    ],
    ['a code alone', '{"code":"LIMIT_REACHED","status":400}', 'code: LIMIT_REACHED'],
    ['a JSON text', '"Gone fishing"', 'Gone fishing'],
    ['a list of texts', '["One","Two"]', 'One; Two'],
    [
      'XML with a message',
      '<?xml version="1.0"?><status><status-code>404</status-code><message>null for uri: /rest/audit</message></status>',
      'null for uri: /rest/audit',
    ],
    ['XML without one', '<error code="7"><why>Not here</why></error>', 'Not here'],
    ['SOAP', '<s:Envelope><s:Fault><faultstring>Denied</faultstring></s:Fault></s:Envelope>', 'Denied'],
  ])('%s', (_, body, expected) => expect(messageOf(body)).toBe(expected));

  test('and is cut at 300 characters, never through a character', () => {
    const message = messageOf('😀'.repeat(1_000));
    expect(message.length).toBeLessThanOrEqual(300);
    expect(message.isWellFormed()).toBe(true);
  });

  // A pattern that looks back would take minutes, and the time limit of the test ends it.
  test.each([
    ['<title'.repeat(100_000), 'a web page'],
    [`<${' '.repeat(1_000_000)}`, '<'],
    ['['.repeat(1_000_000), '[['],
  ])('and a page made to cost time costs none', (body, expected) => {
    expect(messageOf(body)).toContain(expected);
  });
});

describe('a success that is not the expected answer', () => {
  test.each<[string, string, string]>([
    ['a message', '{"status":200,"message":"Maintenance"}', '"Maintenance"'],
    ['errors by field', '{"errors":{"summary":"is missing"}}', '"summary: is missing"'],
    ['plain text', 'Maintenance', '"Maintenance"'],
    ['a page', '<html><title>Log in</title></html>', 'a web page titled "Log in"'],
  ])('shows %s', (_, body, shown) => {
    expect(quotePlainMessage(body, false)).toBe(shown);
  });

  test.each([
    ['a record', '{"summary":"Secret project","creationDate":1}'],
    ['a list of records', '{"results":[{"summary":"Secret project"}]}'],
    ['records in a list of their own', '[{"message":"Secret project"}]'],
    ['records behind a prefix', ')]}\',\n{"summary":"Secret project"}'],
    ['records as XML', '<records><summary>Secret project</summary></records>'],
    ['records as a long table', 'summary,author\nSecret project,mona\n'.repeat(20)],
    ['the content of an answer', '{"data":"Secret project","body":"Secret project"}'],
  ])("does not show others' records: %s", (_, body) => {
    expect(quotePlainMessage(body, false)).toBe('');
  });

  test.each([
    ['alone', '"the-secret"'],
    ['in a list', '["the-secret"]'],
    ['under another name', '{"token":"the-secret","data":"the-secret"}'],
    ['among errors', '{"errors":{"access_token":"the-secret"}}'],
    ['as text', 'access_token=the-secret'],
    ['as XML', '<Response><Body><access_token>the-secret</access_token></Body></Response>'],
    ['in a page', '<html><body>the-secret</body></html>'],
    ['cut off', '{"access_token":"the-secret'],
  ])('does not show a token: %s', (_, body) => {
    expect(quotePlainMessage(body, true)).not.toContain('the-secret');
  });

  test('shows why a token endpoint gave no token', () => {
    const body = '{"error":"invalid_client","error_description":"Unknown client"}';
    expect(quotePlainMessage(body, true)).toBe('"invalid_client; Unknown client"');
    expect(quotePlainMessage('<title>Log in</title>', true)).toBe('a web page titled "Log in"');
  });
});
