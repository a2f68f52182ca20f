/** The emulator as a process of its own, which outlives the step that starts it. Writes into a file where it listens. */
import { renameSync, writeFileSync } from 'node:fs';
import { DEMO } from '../../../local/confluence/emulator.ts';
import { startEmulator } from '../../../local/confluence/server.ts';

const [, , file, port] = process.argv;
const { url } = await startEmulator({ port: Number(port) });
const { email, token } = DEMO.admin;
// Renamed, so that nobody reads a half.
writeFileSync(`${file}.tmp`, JSON.stringify({ site: url, email, 'api-token': token, pid: process.pid }));
renameSync(`${file}.tmp`, file);
