/** The real clock, chance and signals, behind the interface that delivery takes. */

/** The clock and its kin, handed in so that tests need not wait. */
export interface Runtime {
  /** Epoch ms, never going backwards. */
  now: () => number;
  /** Ends early when the step is cancelled. */
  sleep: (ms: number, cancelled: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  random: () => number;
  cancelled: AbortSignal;
}

/** The signals by which a runner cancels a step: on Windows CTRL_BREAK arrives as SIGBREAK. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const;

/** A cancelled step that has not ended by itself after this many ms is ended: the receipt is true at every moment. */
const LAST_WORDS_MS = 1_500;

/** Opens the runtime. From here on a signal cancels instead of killing, so that receipt and report can be written. */
export function openRuntime(): Runtime {
  const cancel = new AbortController();
  const onSignal = () => {
    if (cancel.signal.aborted) return;
    cancel.abort();
    // What can't be broken off, such as a name look-up that hangs, must not hold the step.
    setTimeout(() => process.exit(1), LAST_WORDS_MS).unref();
  };
  // Runners send several signals one after another: none of them may kill before the receipt is written.
  for (const signal of SIGNALS) process.on(signal, onSignal);
  // The wall clock can be set back while a step waits; what is measured from its start can't.
  const startedAt = Date.now() - monotonicMs();
  return {
    now: () => Math.round(startedAt + monotonicMs()),
    sleep,
    random: Math.random,
    cancelled: cancel.signal,
  };
}

/** `performance.now()` would load all of perf_hooks. */
function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
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
    if (cancelled.aborted) wake();
  });
}
