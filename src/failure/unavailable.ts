/** Why a question was not answered: the one type for whatever was asked before, or in place of, the audit API. */

import type { Failure } from './failure.js';

/** The service was not asked, or gave nothing to go on with. */
export interface Unavailable {
  kind: 'unavailable';
  failure: Failure;
  /** Asking again does not change it. */
  lasting: boolean;
  /** The host's name does not exist. */
  nameUnknown?: boolean;
  /** Epoch ms, from Retry-After. */
  notBefore?: number;
}
