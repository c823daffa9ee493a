/** `name@tenant`, in its two halves: unique by construction, so that a name says nothing about the people of another tenant. */
export type SignInName = { readonly name: string; readonly tenantCode: string }

const namePattern = /^[a-z0-9][a-z0-9.-]{1,39}$/
const tenantPattern = /^[a-z][a-z0-9-]{1,19}$/

/** As somebody types it to sign in: capitals and spaces around it don't matter. Missing when it can't be one. */
export function parseSignInName(text: string): SignInName | undefined {
  const [name = '', tenantCode = '', ...rest] = text.trim().toLowerCase().split('@')
  if (rest.length > 0 || !isAccountName(name) || !isTenantCode(tenantCode)) return undefined
  return { name, tenantCode }
}

/** The half before the @: 2 to 40 of [a-z0-9.-], not beginning with a dot or hyphen. */
export function isAccountName(text: string): boolean {
  return namePattern.test(text)
}

/** The half behind it: 2 to 20 of [a-z0-9-], beginning with a letter. */
export function isTenantCode(text: string): boolean {
  return tenantPattern.test(text)
}

export function writtenSignInName({ name, tenantCode }: SignInName): string {
  return `${name}@${tenantCode}`
}
