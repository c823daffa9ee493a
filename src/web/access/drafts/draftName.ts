import type { Words } from '../../../messages/words.ts'
import { chapterPages } from '../../casework/chapters/chapterPages.ts'
import { paths } from '../../shell/paths.ts'

/** What an unfinished form is called, and the rooms of words that its fields are told in. */
export type DraftName = { readonly title: string; readonly rooms: readonly string[] }

/** By the page on which it stands: the page of the form, and the case that it is about. */
export function draftName(page: string, words: Words): DraftName {
  const [path = ''] = page.split(/[?#]/)
  const [room = '', number, slug] = path.slice(1).split('/')
  if (room === 'cases' && number !== undefined) return ofCase(decoded(number), slug, words)
  if (path.startsWith(paths.intake)) return { title: words('intake.title'), rooms: ['intake'] }
  if (path.startsWith(paths.counter)) return { title: words('verification.counter_title'), rooms: ['intake'] }
  if (path.startsWith(paths.preTravel)) return { title: words('preTravel.title'), rooms: ['preTravel'] }
  if (path.startsWith(paths.duty)) return { title: words('duty.nav'), rooms: ['duty'] }
  if (path.startsWith(paths.emergencyAccess))
    return { title: words('caseAccess.emergency_title'), rooms: ['caseAccess'] }
  return { title: words('signIn.draft_form'), rooms: ['administration', 'access'] }
}

function ofCase(number: string, slug: string | undefined, words: Words): DraftName {
  const chapter = chapterPages.find((one) => one.slug === slug)
  const part = words(chapter?.title ?? 'casework.overview')
  const room = chapter?.title.split('.')[0] ?? 'caseAccess'
  return { title: words('signIn.draft_of_case', { number, part }), rooms: [room, 'intake'] }
}

/** A number as it stands in an address; what can't be read is told as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
