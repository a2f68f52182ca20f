/**
 * Entry of the post stage. The runner registers it before main runs and starts it after every use of this action, also
 * where main failed at its first line: so it looks at what main left before it loads anything.
 */

const pending = process.env['STATE_job-end'];
const submitAt = process.env['INPUT_SUBMIT-AT'];

if (pending) {
  // The main bundle holds everything; it sees the same state and acts as post. A computed name keeps it out of this one.
  const main = import.meta.url.replace(/post\/index\.js$/, 'main/index.js');
  void import(/* webpackIgnore: true */ main);
} else if (submitAt === 'job-end' || submitAt === 'both') {
  console.log(
    'No audit record is written at the end of this job, because the step itself stopped it before its work began. The message of that step says why.',
  );
}

export {};
