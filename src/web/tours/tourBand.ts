import type { FastifyRequest } from 'fastify'
import type { Locale } from '../../domain/shared/locale.ts'
import type { Words } from '../../messages/words.ts'
import type { Frame } from '../look/shell/frame.ts'
import { paths } from '../shell/paths.ts'
import { actText } from './actText.ts'
import type { DeedNow } from './playedTour.ts'

/** What stands above a page of a case that is played: which story, where it is, what comes now, and the way back. */
export function bandOf(request: FastifyRequest, words: Words, locale: Locale): Frame['tour'] {
  const { tour } = request
  if (!tour) return undefined
  const { id, title, step, steps, now } = tour
  const isHere = now !== undefined && isOnPageOf(now, request)
  return {
    title: words('tour.band', { title: title[locale], step, steps }),
    text: now ? textOf(now, isHere, words) : words('tour.over'),
    back: { href: paths.tour(id), label: words('tour.band_back') },
    ...(now?.isMine && !isHere && { hand: { action: paths.tourPart(id, 'hand'), label: words('tour.band_form') } }),
  }
}

function textOf(now: DeedNow, isHere: boolean, words: Words): string {
  const told = { act: actText(now.act, words), name: now.by.name }
  if (!now.isMine) return words('tour.band_other', told)
  if (!isHere) return words('tour.band_mine', told)
  return words(now.isFilledIn ? 'tour.band_filled' : 'tour.band_here', told)
}

/** Whether the form that comes now stands on this page, for who is signed in. */
function isOnPageOf({ page, by }: DeedNow, { url, actor }: FastifyRequest): boolean {
  const [path = ''] = url.split('?')
  return by.person === actor?.person && (path === page || path.startsWith(`${page}/`))
}
