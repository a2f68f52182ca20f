/** Why a request gave no usable answer: the one type for posts, searches, tokens, cloud IDs, and GitHub alike. */

import type { Failure } from './failure.js';

/** The service was not asked, or gave no usable answer. */
export interface Unavailable {
  kind: 'unavailable';
  failure: Failure;
  /** Retrying does not help. */
  lasting: boolean;
  /** The host's name does not exist. */
  nameUnknown?: boolean;
  /** Epoch ms, from the server's headers: send no request earlier. */
  notBefore?: number;
  /** The request may have been carried out. If absent, it was not. */
  possiblyWritten?: boolean;
}

/** A request without a usable answer, which a retry may get, unless `more` says otherwise. */
export function unavailable(
  failure: Failure,
  more: Partial<Omit<Unavailable, 'kind' | 'failure'>> = {},
): Unavailable {
  return { kind: 'unavailable', lasting: false, failure, ...more };
}
