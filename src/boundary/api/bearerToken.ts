const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/i

/** The token of a request to the API (RFC 6750); missing when there is none, or when it can be none of ours. */
export function parseBearerToken(authorization: string | undefined): string | undefined {
  return bearer.exec(authorization ?? '')?.[1]
}
