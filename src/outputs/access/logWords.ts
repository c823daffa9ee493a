import { parseAccessAction } from '../../domain/access/accessActions.ts'
import { parseCaseArea } from '../../domain/access/caseAreas.ts'
import { parseSharePurpose } from '../../domain/access/shareTerms.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import type { Words } from '../../messages/words.ts'
import { dayOfMoment } from '../casework/moments.ts'
import { longDate } from '../figures/longDate.ts'
import { areaName } from './accessNames.ts'
import { purposeName } from './shareText.ts'

/** What was done, in words; what another version wrote keeps its code. */
export function actionName(action: string, words: Words): string {
  const known = parseAccessAction(action)
  return known ? words(`accessLog.action_${known}`) : action
}

const purposes = [
  'administration',
  'audit',
  'casework',
  'emergency',
  'import',
  'log',
  'operation',
  'own_account',
  'retention',
  'review',
  'sign_in',
  'statistics',
] as const

/** What it was done for; a purpose that we have no words for keeps its code. */
export function accessPurposeName(purpose: string, words: Words): string {
  const known = purposes.find((one) => one === purpose)
  if (known) return words(`accessLog.purpose_${known}`)
  return parseSharePurpose(purpose) ? purposeName(purpose, words) : purpose
}

const methods = ['demo', 'invitation', 'passkey', 'password', 'provider', 'recovery'] as const

/** How somebody signed in. */
export function methodName(method: string, words: Words): string {
  const known = methods.find((one) => one === method)
  return known ? words(`accessLog.method_${known}`) : method
}

/**
 * What it was about: a part of a case, a number of the figures, a way to sign in, somebody of the tenant by name. What we have no words
 * for keeps its code.
 */
export function logPartName(part: string, words: Words, names: ReadonlyMap<number, string> = new Map()): string {
  const area = parseCaseArea(part)
  if (area) return areaName(area, words)
  if (part.startsWith('by.')) return methodName(part.slice('by.'.length), words)
  if (part.startsWith('page.')) return words('accessLog.part_page', { page: part.slice('page.'.length) })
  if (part.startsWith('share.')) return words('accessLog.part_share', { id: part.slice('share.'.length) })
  return part.replaceAll(
    /\b(?:person|principal|account|team|organisation)\.(\d+)/g,
    (code, id) => names.get(Number(id)) ?? code,
  )
}

/** A moment of the log, to the second: `22 november 2026, 14.05.09`. */
export function logMoment(at: string, timeZone: string, locale: Locale): string {
  const day = longDate(dayOfMoment(at, timeZone) as IsoDate, locale)
  const time = new Date(at).toLocaleTimeString('en-GB', { timeZone, hourCycle: 'h23' })
  return `${day}, ${locale === 'nl' ? time.replaceAll(':', '.') : time}`
}
