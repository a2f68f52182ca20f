/** Imported by name in @actions/core; never constructed, because the client beside it throws first. */
export function BearerCredentialHandler() {}
