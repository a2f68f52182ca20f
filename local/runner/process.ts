// A step's process: started, listened to line by line, signalled, and killed when it hangs.
import { spawn } from 'node:child_process';
import { LineSplitter } from './step-log.js';

/** One process of a step. */
export interface Execution {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  timeoutMs: number;
  signal: { after: ((stdout: string) => boolean) | Promise<unknown>; name: NodeJS.Signals } | undefined;
  onLine: (line: string) => void;
}

/** How it ended, and what it wrote. */
export interface Ended {
  exitCode: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
  /** Why it could not be started, or had to be stopped. */
  problem: string | undefined;
}

/** Runs a process to its end. It never throws: what kept it from starting is the `problem`. */
export function execute({ command, args, cwd, env, timeoutMs, signal, onLine }: Execution): Promise<Ended> {
  return new Promise((resolve) => {
    const ended: Ended = { exitCode: null, signal: null, stdout: '', stderr: '', problem: undefined };
    const couldNotStart = (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      resolve({
        ...ended,
        problem: `An error occurred trying to start process '${command}' with working directory '${cwd}'. ${reason}`,
      });
    };

    let child;
    try {
      child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      // An environment string that is too long is told here, a missing binary below.
      couldNotStart(error);
      return;
    }
    const timer = setTimeout(() => {
      ended.problem = `The action did not end within ${timeoutMs} ms and was killed.`;
      child.kill('SIGKILL');
      // A process it left behind may hold the pipes open.
      child.stdout.destroy();
      child.stderr.destroy();
    }, timeoutMs);

    child.on('error', (error) => {
      clearTimeout(timer);
      couldNotStart(error);
    });
    const stdoutLines = new LineSplitter(onLine);
    const stderrLines = new LineSplitter(onLine);
    const { after, name } = signal ?? {};
    if (after instanceof Promise) void after.then(() => child.kill(name));
    let pending = typeof after === 'function' ? after : undefined;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ended.stdout += text;
      stdoutLines.push(text);
      if (pending?.(ended.stdout) === true) {
        child.kill(name);
        pending = undefined;
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ended.stderr += text;
      stderrLines.push(text);
    });
    child.on('close', (exitCode, signalName) => {
      clearTimeout(timer);
      stdoutLines.end();
      stderrLines.end();
      resolve({ ...ended, exitCode, signal: signalName });
    });
  });
}
