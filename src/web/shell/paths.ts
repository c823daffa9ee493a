/** Every address of the desk. Pages and forms take them from here. */
export const paths = {
  start: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  cases: '/cases',
  case: (number: string) => `/cases/${encodeURIComponent(number)}`,
  sealed: (number: string) => `/cases/${encodeURIComponent(number)}/sealed`,
  figures: '/figures',
  figuresOf: (year: number) => `/figures/${year}`,
  number: (year: number, id: string) => `/figures/${year}/numbers/${encodeURIComponent(id)}`,
  definitions: '/definitions',
  reconcile: '/reconcile',
  codes: '/code-lists',
  codeList: (name: string) => `/code-lists/${encodeURIComponent(name)}`,
} as const
