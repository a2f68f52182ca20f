/** Why a question got no answer to go on with: the one type for posts, searches, tokens, cloud IDs and GitHub alike. */

import type { Failure } from './failure.js';

/** The service was not asked, or gave nothing to go on with. */
export interface Unavailable {
  kind: 'unavailable';
  failure: Failure;
  /** Asking again does not change it. */
  lasting: boolean;
  /** The host's name does not exist. */
  nameUnknown?: boolean;
  /** Epoch ms, by the server's own headers: no request may leave earlier. */
  notBefore?: number;
  /** The request may have been carried out. Absent: certainly not. */
  possiblyWritten?: boolean;
}
