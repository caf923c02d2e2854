/** What a fix takes as given, one sentence each. */
export const ASSUMPTIONS = {
  behindRedirect: 'What lies behind the redirect could not be seen; the answer there needs its own CORS headers.',
  neverSent: (method: string) => `The ${method} was never sent, so its answer is taken to have no CORS headers yet.`,
  cachedCopy: 'The copy in the HTTP cache has to go first: reload with "Disable cache" ticked in the Network panel.',
  credentials:
    'Whether this request includes credentials could not be seen, so the fix allows them. ' +
    'If your code does not include them, leave out Access-Control-Allow-Credentials.',
  opaqueOrigin:
    'The page has an opaque origin, which only * can allow safely. Then any site can read this answer, ' +
    'and the request must not include credentials.',
};
