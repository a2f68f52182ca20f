/** Entry of the main stage, and of the post stage where main left something to do (post.ts). */

import { runStep } from './modes/run.js';

void runStep(process.env);
