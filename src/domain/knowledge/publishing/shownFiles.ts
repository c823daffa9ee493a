import type { CheckedContent } from './checkProposal.ts'
import { type Files, parseSubject } from './proposal.ts'

/** What the public side shows. */
export type Shown = {
  readonly files: Files
  readonly content: CheckedContent
  /** What two people published and this release can't show: `pages/forced-marriage`. Its texts of the project stand in. */
  readonly setAside: readonly string[]
}

/**
 * The texts of the project, and in their place what two people published. A page or an embassy whose published texts are wrong by the
 * rules of this release gives way to those of the project in all its languages, so that an upgrade never takes down a page.
 */
export function shownFiles(project: Files, published: Files, check: (files: Files) => CheckedContent): Shown {
  const setAside = new Set<string>()
  for (;;) {
    const standing = [...published].filter(([file]) => !setAside.has(subjectOf(file)))
    const files: Files = new Map([...project, ...standing])
    const content = check(files)
    const subjects = new Set(standing.map(([file]) => subjectOf(file)))
    const wrong = content.findings.map(({ file }) => subjectOf(file)).filter((subject) => subjects.has(subject))
    if (wrong.length === 0) return { files, content, setAside: [...setAside].sort() }
    for (const subject of wrong) setAside.add(subject)
  }
}

/** What a file is about: `pages/forced-marriage` for `nl/forced-marriage.md`. */
function subjectOf(file: string): string {
  const name = file.replace(/\.[a-z]+$/, '')
  return parseSubject(name)?.kind === 'embassies' ? name : `pages/${name.split('/')[1] ?? ''}`
}
