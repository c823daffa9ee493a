/** The pages of the public side, in every language under the same plain word: a history that somebody reads tells little. */
export const publicRoutes = {
  home: '',
  questions: '/questions',
  read: '/read',
  safer: '/safer',
  write: '/write',
  code: '/code',
  talk: '/talk',
} as const

export type PublicRoute = keyof typeof publicRoutes

/** Clears what this site stored and goes on to another site; the same for every language. */
export const LEAVE = '/leave'

/** The language of an address without a code. */
export const FIRST_LANGUAGE = 'nl'

/** The address of a page: `/questions`, `/ar/questions`. */
export function pathIn(language: string, route: PublicRoute): string {
  const prefix = language === FIRST_LANGUAGE ? '' : `/${language}`
  return `${prefix}${publicRoutes[route]}` || '/'
}

/** The code of the language that an address begins with, when it is one of these. */
export function languageOf(url: string, codes: readonly string[]): string {
  const [, first = ''] = /^\/([a-z]{2,3})(?:[/?]|$)/.exec(url) ?? []
  return codes.find((code) => code === first) ?? FIRST_LANGUAGE
}
