/** Entry of the main stage, and of the post stage where main left something to do (post.ts). */

import { recordAction } from './modes/record-action.js';
import { runAction } from './modes/run.js';

void runAction(process.env, recordAction);
