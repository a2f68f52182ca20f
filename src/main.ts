/** Entry of the main stage. */

import { runMain } from './action.js';

await runMain(process.env);
