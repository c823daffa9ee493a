import type { CheckedContent } from './checkProposal.ts'
import { type Files, subjectOfFile } from './proposal.ts'

/** What the public side shows. */
export type Shown = {
  readonly files: Files
  readonly content: CheckedContent
  /** What two people published and this release can't show: `pages/forced-marriage`. Its texts of the project stand in. */
  readonly setAside: readonly string[]
}

/**
 * The texts of the project, and in their place what two people published. A page, an embassy or a contact whose published texts are
 * wrong by the rules of this release gives way to those of the project in all its languages, so that an upgrade never takes down a page.
 */
export function shownFiles(project: Files, published: Files, check: (files: Files) => CheckedContent): Shown {
  const setAside = new Set<string>()
  for (;;) {
    const standing = [...published].filter(([file]) => !setAside.has(subjectOfFile(file)))
    const files: Files = new Map([...project, ...standing])
    const content = check(files)
    const subjects = new Set(standing.map(([file]) => subjectOfFile(file)))
    const wrong = content.findings.map(({ file }) => subjectOfFile(file)).filter((subject) => subjects.has(subject))
    if (wrong.length === 0) return { files, content, setAside: [...setAside].sort() }
    for (const subject of wrong) setAside.add(subject)
  }
}
