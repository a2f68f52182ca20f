/** Preloaded by the bench where it measures CPU and memory: tells, as the process ends, what it used. */
'use strict';

const { readFileSync, writeSync } = require('node:fs');

/** The file descriptor on which the bench listens; its number, so that the environment stays as the runner gives it. */
const BENCH = 3;

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(
    BENCH,
    JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakKb: peakKb() ?? maxRSS }),
  );
});

/** Linux counts the memory of the parent, up to the exec, in `maxRSS`; the status file does not. */
function peakKb() {
  if (process.platform !== 'linux') return undefined;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}
