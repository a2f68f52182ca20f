/**
 * The floor of the bench: a bare script that posts a body and reads the answer. Nothing that posts from Node.js can be
 * much faster. `node bare.cjs <url> <file with { headers, body }>`
 */
'use strict';

const { readFileSync } = require('node:fs');

const [, , url, file] = process.argv;
const { request } = url.startsWith('https:') ? require('node:https') : require('node:http');
const { headers, body } = JSON.parse(readFileSync(file, 'utf8'));

request(url, { method: 'POST', headers }, (response) => {
  let answer = '';
  response.setEncoding('utf8').on('data', (text) => (answer += text));
  response.on('end', () => {
    process.exitCode = response.statusCode === 200 && JSON.parse(answer).summary !== undefined ? 0 : 1;
  });
}).end(body);
