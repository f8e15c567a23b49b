/** A request: what goes in, what comes out, and what can go wrong. */
export type Request<Input, Output, Failure = never> = { input: Input; output: Output; failure: Failure };

/** What was asked for is no longer there. */
export type NotFound = { readonly kind: 'not-found' };
