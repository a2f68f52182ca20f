/** Preloaded by the budget check: tells, as the process ends, which modules of Node.js itself were loaded. */
'use strict';

const { writeSync } = require('node:fs');

/** The file descriptor on which the check listens. */
const BUDGET = 3;
const atStart = new Set(process.moduleLoadList);

process.on('exit', () => {
  writeSync(BUDGET, JSON.stringify(process.moduleLoadList.filter((each) => !atStart.has(each))));
});
