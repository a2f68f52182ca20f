/** The real clock, chance and signals, behind the interface that delivery takes. */

import type { World } from './delivery.js';

/** The signals by which a runner cancels a step: on Windows CTRL_BREAK arrives as SIGBREAK. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const;

/** Opens the world. From here on a signal cancels instead of killing, so that receipt and report can be written. */
export function openWorld(): World {
  const cancel = new AbortController();
  for (const signal of SIGNALS) process.once(signal, () => cancel.abort());
  // The wall clock can be set back while a step waits; what is measured from its start can't.
  const startedAt = Date.now() - performance.now();
  return {
    now: () => Math.round(startedAt + performance.now()),
    sleep,
    random: Math.random,
    cancelled: cancel.signal,
  };
}

function sleep(ms: number, cancelled: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      cancelled.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    cancelled.addEventListener('abort', wake);
  });
}
