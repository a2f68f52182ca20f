/** How a request can fail, and which kind of trouble an error of a socket, of TLS, or of the HTTP parser means. Pure. */

/** How a request can fail, by cause. */
export type Trouble =
  | 'timeout'
  | 'cancelled'
  /** No server listens, or no route leads there. */
  | 'unreachable'
  /** The name does not exist. */
  | 'unknown-name'
  /** The server's certificate isn't trusted. */
  | 'certificate'
  /** The connection broke. */
  | 'broken'
  /** The answer is neither HTTP nor TLS, or exceeds the limits of either. */
  | 'garbage';

/** Why there is no answer, or an incomplete one, in words. */
export const TROUBLE_WORDS: Record<Trouble | 'too-large', string> = {
  timeout: 'timed out',
  cancelled: 'the step was canceled',
  unreachable: 'the host is unreachable',
  'unknown-name': 'the host name does not exist',
  certificate: 'the certificate is not trusted',
  broken: 'the connection broke',
  garbage: 'the response is not HTTP',
  'too-large': 'the response is too long',
};

const UNREACHABLE = [
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
  'EAI_AGAIN',
];
/**
 * Codes of OpenSSL's verification (X509_V_ERR_*) as Node.js names them, `UNSPECIFIED` where it has no name for one (a key
 * that is too short), beside its own ERR_TLS_CERT_*.
 */
const CERTIFICATE =
  /^(CERT_|CRL_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH|ERROR_IN_CERT_|ERROR_IN_CRL_|UNSPECIFIED$)/;

/** The kind of trouble that an error means; `broken` if nothing more is known. */
export function troubleOf(error: unknown): Trouble {
  const code = codeOf(error);
  if (code === 'ENOTFOUND') return 'unknown-name';
  if (UNREACHABLE.includes(code)) return 'unreachable';
  if (CERTIFICATE.test(code)) return 'certificate';
  // HPE_ comes from Node.js' HTTP parser, the others from OpenSSL: a server without TLS behind an https address, for one.
  return /^(HPE_|ERR_SSL_|EPROTO$)/.test(code) ? 'garbage' : 'broken';
}

/** The error's code, searched in its causes too: two refused addresses end as an AggregateError. */
export function codeOf(error: unknown): string {
  for (
    let current = error, depth = 0;
    current instanceof Error && depth < 4;
    current = current.cause, depth++
  ) {
    const { code } = current as NodeJS.ErrnoException;
    if (code) return code;
    if (current instanceof AggregateError) return codeOf(current.errors[0]);
  }
  return error instanceof Error ? error.name : 'UNKNOWN';
}
