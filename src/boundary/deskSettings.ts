import { isIP } from 'node:net'
import { z } from 'zod'

/** Where messages go out: they say only that there is something to read. */
export type MailSettings = { readonly server: string; readonly from: string }

/** How the desk is reached and how long it waits and keeps. */
export type DeskSettings = {
  /** The address of the desk beyond this machine, without a slash at the end; missing when only this machine may ask. */
  readonly staffOrigin: string | undefined
  /** A session ends after so many minutes without a request. */
  readonly idleMinutes: number
  /** A line of the access log stays for at least so many days. */
  readonly logRetentionDays: number
  readonly mail: MailSettings | undefined
}

/** An access log is kept for at least five years: MedMij A.12.4.1, on logs with the fields of NEN 7513. */
const FIVE_YEARS = 1825

/** The address of one side beyond this machine. */
export const originText = z.string().transform((value, context): string => {
  const origin = parseOrigin(value)
  if (origin !== undefined) return origin
  context.addIssue({ code: 'custom', message: 'not an origin' })
  return z.NEVER
})

/** The variables of the environment that hold these settings. */
export const deskVariables = {
  BAKEN_STAFF_URL: originText,
  BAKEN_IDLE_MINUTES: z.coerce.number().int().min(5).max(240),
  BAKEN_LOG_RETENTION_DAYS: z.coerce.number().int().min(FIVE_YEARS).max(36_525),
  BAKEN_SMTP_URL: z.string().refine(isMailServer),
  BAKEN_MAIL_FROM: z.email().max(254),
} as const

/** What stands in a message when one of them is wrong. */
export const deskExpected = {
  BAKEN_STAFF_URL: 'https://baken.example.org',
  BAKEN_IDLE_MINUTES: '5-240',
  BAKEN_LOG_RETENTION_DAYS: '1825-36525',
  BAKEN_SMTP_URL: 'smtps://user:password@host:465',
  BAKEN_MAIL_FROM: 'baken@example.org',
} as const satisfies Readonly<Record<keyof typeof deskVariables, string>>

type DeskVariables = {
  readonly [Name in keyof typeof deskVariables]?: z.output<(typeof deskVariables)[Name]> | undefined
}

/** As nobody set anything. */
export const defaultDeskSettings: DeskSettings = {
  staffOrigin: undefined,
  idleMinutes: 30,
  logRetentionDays: FIVE_YEARS,
  mail: undefined,
}

/** The settings of the desk with their defaults; a half that is missing is the field of the answer. */
export function deskSettingsOf(set: DeskVariables): DeskSettings | { readonly missing: keyof DeskVariables } {
  const { BAKEN_SMTP_URL: server, BAKEN_MAIL_FROM: from } = set
  if (server === undefined && from !== undefined) return { missing: 'BAKEN_SMTP_URL' }
  if (server !== undefined && from === undefined) return { missing: 'BAKEN_MAIL_FROM' }
  return {
    staffOrigin: set.BAKEN_STAFF_URL,
    idleMinutes: set.BAKEN_IDLE_MINUTES ?? defaultDeskSettings.idleMinutes,
    logRetentionDays: set.BAKEN_LOG_RETENTION_DAYS ?? defaultDeskSettings.logRetentionDays,
    mail: server !== undefined && from !== undefined ? { server, from } : undefined,
  }
}

/**
 * An origin that a passkey can be bound to: https and a host name, or http on `localhost`, which browsers take as safe. A number is no
 * name, and a path, a query or a login has no place in it.
 */
function parseOrigin(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || url.host === '' || isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) return undefined
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && url.hostname === 'localhost')) return undefined
  return value === url.origin || value === `${url.origin}/` ? url.origin : undefined
}

function isMailServer(value: string): boolean {
  return /^smtps?:\/\//.test(value) && URL.canParse(value) && new URL(value).hostname !== ''
}
