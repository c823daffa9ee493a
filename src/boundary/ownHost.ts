/** The names by which a machine calls itself. */
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/**
 * Whether a request is to this machine or to the name of this side: a website whose name was made to point here (DNS rebinding) would
 * otherwise be our own origin to a browser. What a proxy says that the name was is not asked: it has to pass it on.
 */
export function isOwnHost(origin: string | undefined, host: string): boolean {
  return loopback.test(host) || isHostOf(origin, host)
}

/** Whether a request is to the name of an origin, which a proxy may write with its usual port. */
export function isHostOf(origin: string | undefined, host: string): boolean {
  if (origin === undefined) return false
  const own = new URL(origin).host
  const asked = host.toLowerCase()
  return asked === own || (!own.includes(':') && asked === `${own}:443`)
}
