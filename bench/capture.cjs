/** Preloaded once by the bench: writes down how the runner started the action, and ends before the action begins. */
'use strict';

const { writeFileSync } = require('node:fs');

const file = process.env.BENCH_CAPTURE;
delete process.env.BENCH_CAPTURE;
delete process.env.NODE_OPTIONS;
writeFileSync(file, JSON.stringify({ script: process.argv[1], cwd: process.cwd(), env: process.env }));
process.exit();
