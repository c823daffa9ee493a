/** The same list stands in the database (`knowledge_proposal`). */
export const proposalStates = ['waiting', 'published', 'sent_back', 'withdrawn'] as const

export type ProposalState = (typeof proposalStates)[number]

/** The texts of knowledge by their file: `nl/forced-marriage.md`, `embassies/MA.yaml`, `contacts/hub_lkha.yaml`. */
export type Files = ReadonlyMap<string, string>

/** A file as somebody wants it, and as it was shown when they wrote it; empty when there was none. */
export type ChangedFile = { readonly file: string; readonly base: string; readonly text: string }

/** What an editor asks to publish: one page in all the languages that change, the number of one embassy, or the check of one contact. */
export type Proposal = {
  readonly id: number
  readonly subject: string
  readonly why: string
  readonly madeBy: number
  readonly state: ProposalState
  readonly files: readonly ChangedFile[]
}

/** The code of each kind of subject: of a page, of the country of an embassy, of a contact. The database has the same. */
const codes = {
  pages: /^[a-z][a-z0-9-]{0,60}$/,
  embassies: /^[A-Z]{2}$/,
  contacts: /^[a-z][a-z0-9_]{0,59}$/,
} as const

export type SubjectKind = keyof typeof codes

/** What somebody wants to change: a page, the number of an embassy, or when a contact was last checked. */
export type Subject = { readonly kind: SubjectKind; readonly code: string }

const kinds = Object.keys(codes) as readonly SubjectKind[]

/** `pages/forced-marriage`, `embassies/MA`, `contacts/hub_lkha`; missing for anything else. */
export function parseSubject(text: string): Subject | undefined {
  const [named, code = '', ...rest] = text.split('/')
  const kind = kinds.find((known) => known === named)
  return kind !== undefined && rest.length === 0 && codes[kind].test(code) ? { kind, code } : undefined
}

export function subjectText({ kind, code }: Subject): string {
  return `${kind}/${code}`
}

/** The files that a change of this can be about, of those that there are: a page in its languages, Dutch first; or the one file of another. */
export function filesOf({ kind, code }: Subject, files: Iterable<string>): readonly string[] {
  if (kind !== 'pages') return [`${kind}/${code}.yaml`]
  const own = [...files].filter((file) => /^([a-z]{2,3})\/(.+)\.md$/.exec(file)?.[2] === code)
  const place = (file: string) => ['nl', 'en'].findIndex((language) => file.startsWith(`${language}/`)) >>> 0
  return own.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1))
}

/** The subject that a file belongs to: `pages/forced-marriage` for `nl/forced-marriage.md`, `embassies/MA` for `embassies/MA.yaml`. */
export function subjectOfFile(file: string): string {
  const name = file.replace(/\.[a-z]+$/, '')
  const subject = parseSubject(name)
  return subject && subject.kind !== 'pages' ? name : `pages/${name.split('/')[1] ?? ''}`
}

/** The files with a change made: what the public side would show. */
export function withChange(files: Files, changed: readonly { readonly file: string; readonly text: string }[]): Files {
  return new Map([...files, ...changed.map(({ file, text }) => [file, text] as const)])
}

/** The files that were written on a text that is no longer the one that is shown. */
export function outdatedFiles({ files }: Pick<Proposal, 'files'>, shown: Files): readonly string[] {
  return files.filter(({ file, base }) => (shown.get(file) ?? '') !== base).map(({ file }) => file)
}
