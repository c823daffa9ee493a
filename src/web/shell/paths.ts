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
  definitionSet: (name: string) => `/definitions/${encodeURIComponent(name)}`,
  reconcile: '/reconcile',
  reconcilePublished: (year: number) => `/reconcile/published/${year}`,
  codes: '/code-lists',
  codeList: (name: string) => `/code-lists/${encodeURIComponent(name)}`,
} as const
