/** The same list stands in the database (`knowledge_proposal`). */
export const proposalStates = ['waiting', 'published', 'sent_back', 'withdrawn'] as const

export type ProposalState = (typeof proposalStates)[number]

/** The texts of knowledge by their file: `nl/forced-marriage.md`, `embassies/MA.yaml`. */
export type Files = ReadonlyMap<string, string>

/** A file as somebody wants it, and as it was shown when they wrote it; empty when there was none. */
export type ChangedFile = { readonly file: string; readonly base: string; readonly text: string }

/** What an editor asks to publish: one page in all the languages that change, or the number of one embassy. */
export type Proposal = {
  readonly id: number
  readonly subject: string
  readonly why: string
  readonly madeBy: number
  readonly state: ProposalState
  readonly files: readonly ChangedFile[]
}

/** What somebody wants to change: a page, or the number of an embassy by the code of its country. */
export type Subject = { readonly kind: 'pages' | 'embassies'; readonly code: string }

const SUBJECT = /^(?:(pages)\/([a-z][a-z0-9-]{0,60})|(embassies)\/([A-Z]{2}))$/

/** `pages/forced-marriage`, `embassies/MA`; missing for anything else. */
export function parseSubject(text: string): Subject | undefined {
  const [, page, pageCode, embassy, country] = SUBJECT.exec(text) ?? []
  if (page !== undefined && pageCode !== undefined) return { kind: 'pages', code: pageCode }
  return embassy !== undefined && country !== undefined ? { kind: 'embassies', code: country } : undefined
}

export function subjectText({ kind, code }: Subject): string {
  return `${kind}/${code}`
}

/** The files that a change of this can be about, of those that there are: a page in its languages, Dutch first; or one embassy. */
export function filesOf({ kind, code }: Subject, files: Iterable<string>): readonly string[] {
  if (kind === 'embassies') return [embassyFile(code)]
  const own = [...files].filter((file) => /^([a-z]{2,3})\/(.+)\.md$/.exec(file)?.[2] === code)
  const place = (file: string) => ['nl', 'en'].findIndex((language) => file.startsWith(`${language}/`)) >>> 0
  return own.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1))
}

export function embassyFile(country: string): string {
  return `embassies/${country}.yaml`
}

/** The files with a change made: what the public side would show. */
export function withChange(files: Files, changed: readonly { readonly file: string; readonly text: string }[]): Files {
  return new Map([...files, ...changed.map(({ file, text }) => [file, text] as const)])
}

/** The files that were written on a text that is no longer the one that is shown. */
export function outdatedFiles({ files }: Pick<Proposal, 'files'>, shown: Files): readonly string[] {
  return files.filter(({ file, base }) => (shown.get(file) ?? '') !== base).map(({ file }) => file)
}
