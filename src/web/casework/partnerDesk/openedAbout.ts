import type { ChapterView } from '../chapters/chapterView.ts'

type Place = { readonly part: string; readonly member: string }

/**
 * What was written last under a name in an opened part, about one thing where a case has several (`check: 2`). Missing when nothing was, or when
 * it is not told.
 */
export function openedAbout(
  { shown }: ChapterView,
  { part, member }: Place,
  about: Readonly<Record<string, string | number>> = {},
): string | undefined {
  const found = shown.opened.findLast((opened) => {
    const isAbout = Object.entries(about).every(([name, value]) => opened.content[name] === value)
    return opened.part === part && member in opened.content && isAbout
  })
  return found && String(found.content[member])
}
