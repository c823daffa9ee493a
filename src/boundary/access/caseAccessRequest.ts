import { z } from 'zod'
import { type CaseArea, parseCaseArea, type VaultPart, vaultParts } from '../../domain/access/caseAreas.ts'
import { parseSharePurpose, type ShareRequest } from '../../domain/access/shareTerms.ts'
import { type IsoDate, parseIsoDate } from '../../domain/shared/isoDate.ts'
import { AppError } from '../../errors.ts'
import { language, oneOf, parseQuery } from '../parseQuery.ts'
import { upTo } from './typedText.ts'

const A_NUMBER = '1-2147483647'
const LONGEST_TEXT = 5000
const MOST_CHOICES = 500

const id = z
  .string(A_NUMBER)
  .regex(/^[1-9]\d{0,8}$/, A_NUMBER)
  .transform(Number)

const principalForm = z.strictObject({ principal: id })
const personForm = z.strictObject({ person: id })
const emptyForm = z.strictObject({})

/** The team or colleague that a form names. Fails with `invalid-input`. */
export function parsePrincipal(body: unknown): number {
  return parseQuery(principalForm, body).principal
}

/** The colleague that a form names. Fails with `invalid-input`. */
export function parsePerson(body: unknown): number {
  return parseQuery(personForm, body).person
}

/** A form that is only a button. Fails with `invalid-input`. */
export function parseButton(body: unknown): void {
  parseQuery(emptyForm, body)
}

const many = z.union([z.string(), z.array(z.string()).max(MOST_CHOICES)], `1-${MOST_CHOICES}`).default([])

const readersForm = z.strictObject({ reader: many })

/** The named list of a restricted case. Fails with `invalid-input`. */
export function parseReaders(body: unknown): readonly number[] {
  return listOf(parseQuery(readersForm, body).reader).map((text) => parseQuery(personForm, { person: text }).person)
}

const numbered = z.object({ id })

/** The number of a share or an emergency access in an address. What can't be one fails with `not-found`. */
export function parseId(params: unknown): number {
  const parsed = numbered.safeParse(params)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data.id
}

const verdictForm = z.strictObject({ verdict: oneOf(['justified', 'not_justified']) })

/** What the second person says of an emergency access. Fails with `invalid-input`. */
export function parseVerdict(body: unknown): 'justified' | 'not_justified' {
  return parseQuery(verdictForm, body).verdict
}

/** What was just done, as the address says it after a form; each has its sentence on the page. */
export const deeds = [
  'team_added',
  'team_removed',
  'owner_set',
  'shared',
  'share_waits',
  'share_confirmed',
  'share_ended',
  'excluded',
  'readmitted',
  'restricted',
  'unrestricted',
  'reviewed',
  'address_asked',
  'address_agreed',
] as const

export type Deed = (typeof deeds)[number]

const doneQuery = z.strictObject({ ...language, done: oneOf(deeds).optional() })

/** Missing when nothing was done just now. Fails with `invalid-input`. */
export function parseDeed(query: unknown): Deed | undefined {
  return parseQuery(doneQuery, query).done
}

const text = upTo(LONGEST_TEXT)
const shareForm = z.strictObject({
  organisation: text,
  area: many,
  ground: text,
  purpose: text,
  until: text,
  /** Pressed on the page that showed what goes out; `change` goes back to the form. */
  sure: oneOf(['yes', 'change']).optional(),
})

/** A form for a share as it was typed, so that nothing of it is lost when it is refused. */
export type TypedShare = {
  readonly organisation: string
  readonly areas: readonly CaseArea[]
  readonly ground: string
  readonly purpose: string
  readonly until: string
}

export type ShareFieldName = 'organisation' | 'areas' | 'ground' | 'purpose' | 'until'

export type ReadShare = {
  readonly typed: TypedShare
  readonly sure: 'yes' | 'change' | undefined
  /** Missing when a field is empty or not what it should be. */
  readonly request: ShareRequest | undefined
  readonly wrong: readonly ShareFieldName[]
}

export const emptyShare: TypedShare = { organisation: '', areas: [], ground: '', purpose: '', until: '' }

/** Reads the form for a share. Fails with `invalid-input` for fields that no form of ours has. */
export function readShareForm(body: unknown): ReadShare {
  const { sure, area, ...fields } = parseQuery(shareForm, body)
  const areas = listOf(area).flatMap((name) => parseCaseArea(name) ?? [])
  const typed = { ...fields, areas }
  const organisation = id.safeParse(fields.organisation)
  const purpose = parseSharePurpose(fields.purpose)
  const until: IsoDate | undefined = parseIsoDate(fields.until)
  const wrong = [
    ...(organisation.success ? [] : ['organisation' as const]),
    ...(areas.length > 0 ? [] : ['areas' as const]),
    ...(fields.ground === '' ? ['ground' as const] : []),
    ...(purpose ? [] : ['purpose' as const]),
    ...(until ? [] : ['until' as const]),
  ]
  const request =
    wrong.length === 0 && organisation.success && purpose && until
      ? { organisation: organisation.data, areas, ground: fields.ground, purpose, until }
      : undefined
  return { typed, sure, request, wrong }
}

const emergencyQuery = z.strictObject({ ...language, number: z.string('1-40').max(40, '1-40').optional() })

/** The number that the form for emergency access begins with; missing when it begins empty. Fails with `invalid-input`. */
export function parseEmergencyStart(query: unknown): string | undefined {
  return parseQuery(emergencyQuery, query).number
}

const emergencyForm = z.strictObject({ number: text, reason: text })

/** What somebody wrote to open a case in an emergency, as typed. Fails with `invalid-input` for fields that the form does not have. */
export function parseEmergency(body: unknown): { readonly number: string; readonly reason: string } {
  const { number, reason } = parseQuery(emergencyForm, body)
  return { number: number.trim(), reason }
}

const vaultForm = z.strictObject({ part: oneOf(vaultParts), reason: text })

/** Which part of the address vault is asked for, and why, as typed. Fails with `invalid-input`. */
export function parseVaultForm(body: unknown): { readonly part: VaultPart; readonly reason: string } {
  return parseQuery(vaultForm, body)
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value
}
