/** The real clock, randomness, and signals, behind the interface that delivery takes. */

/** The clock, randomness, and cancellation, passed in so that tests need not wait. */
export interface Runtime {
  /** Epoch ms, never going backwards. */
  now: () => number;
  /** Ends early when the step is canceled. */
  sleep: (ms: number, cancelled: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  random: () => number;
  cancelled: AbortSignal;
}

/** The signals by which a runner cancels a step: on Windows, CTRL_BREAK arrives as SIGBREAK. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const;

/** A canceled step that has not ended after this many ms is ended: the receipt is always true. */
const LAST_WORDS_MS = 1_500;

/** Opens the runtime. From here on a signal cancels instead of killing, so that receipt and report can be written. */
export function openRuntime(): Runtime {
  const cancel = new AbortController();
  const onSignal = () => {
    if (cancel.signal.aborted) return;
    cancel.abort();
    // What can't be aborted, such as a DNS lookup that hangs, must not delay the end of the step.
    setTimeout(() => process.exit(1), LAST_WORDS_MS).unref();
  };
  // Runners send several signals in a row: none of them may kill the process before the receipt is written.
  for (const signal of SIGNALS) process.on(signal, onSignal);
  // The wall clock can be set back while a step waits; the time since its start can't.
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
