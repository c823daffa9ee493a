import { z } from 'zod'
import { custodyKinds } from '../../../domain/casework/persons/personsEvents.ts'
import {
  IDENTITY,
  type OpenPart,
  type PartContent,
  PERSON_CONTACT,
  REPORTER,
} from '../../../domain/casework/sealedPart.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { birthday } from '../../../domain/terms/calendar.ts'
import { act } from './act.ts'
import { code, day, flag, line, number, oneOf, text } from './fields.ts'

const OF_AGE = 18

/** Who is a child of the client has a part of their own, which is shared apart from the rest of the family. */
const childRoles = ['child_with_client', 'child_elsewhere']

/** The part that says who somebody is. */
function partOfPerson(role: string): string {
  if (role === 'reporter') return REPORTER
  return childRoles.includes(role) ? 'children' : 'family'
}

/** Yes, no, or nobody knows. */
const maybeFlag = z
  .union([z.boolean(), z.literal('yes'), z.literal('no')], 'flag')
  .transform((value) => value === true || value === 'yes')
  .optional()

/** What can be said of the client and of who is around them. */
export const personsActs = {
  'identify-client': act(
    {
      on: day,
      name: line,
      birth_date: day.optional(),
      /** The age as it was said, and the day on which it was that; both go when the day of birth is known. */
      age: number.optional(),
      age_on: day.optional(),
      birth_year: number.optional(),
      // No telephone number: it would be seen with the name, before the rules for safe contact were read.
      place: line.optional(),
      school: line.optional(),
      about: text().optional(),
    },
    ({ on, age, age_on, ...content }) => {
      const said = age === undefined || content.birth_date !== undefined ? {} : { age, age_on: age_on ?? on }
      return { command: { do: 'identify-client', on }, parts: sealed(IDENTITY, { ...content, ...said }) }
    },
  ),
  'record-person': act(
    {
      on: day,
      person: number.optional(),
      role: code,
      minor: maybeFlag,
      place: code.optional(),
      danger: code.optional(),
      danger_source: text(2000).optional(),
      trusted: flag,
      name: line.optional(),
      birth_date: day.optional(),
      phone: line.optional(),
      knows: text().optional(),
      school: line.optional(),
    },
    ({ on, person, role, minor, place, danger, danger_source, trusted, phone, ...content }) => ({
      command: {
        do: 'record-person',
        on,
        person: person ?? null,
        role,
        minor: isMinorOn(content.birth_date, on) ?? minor ?? null,
        place: place ?? null,
        danger: danger ?? null,
        dangerHasSource: danger_source !== undefined,
        trusted,
      },
      parts: [
        ...sealed(partOfPerson(role), role === 'reporter' ? { ...content, phone } : content),
        // Left empty it stays what it was.
        ...sealed(PERSON_CONTACT, { phone: role === 'reporter' ? undefined : phone }),
        ...sealed('danger', { source: danger === undefined ? undefined : danger_source }),
      ],
    }),
  ),
  'withdraw-person': act({ on: day, person: number, reason: text(2000) }, ({ on, person, reason }) => ({
    command: { do: 'withdraw-person', on, person },
    parts: [{ part: 'person_note', content: { reason } }],
  })),
  'check-interpreter': act(
    { on: day, person: number, knows_family: oneOf(['yes', 'no']), how: text(2000) },
    ({ on, person, knows_family, how }) => ({
      command: { do: 'check-interpreter', on, person, knowsFamily: knows_family === 'yes' },
      parts: [{ part: 'person_note', content: { how_checked: how } }],
    }),
  ),
  'record-residence': act(
    {
      on: day,
      permit_kind: code.optional(),
      permit_valid_until: day.optional(),
      left_netherlands: day.optional(),
      left_eu: day.optional(),
      nationalities: line.optional(),
      about: text().optional(),
    },
    ({ on, permit_kind, permit_valid_until, left_netherlands, left_eu, ...content }) => ({
      command: {
        do: 'record-residence',
        on,
        permitKind: permit_kind ?? null,
        permitValidUntil: permit_valid_until ?? null,
        leftNetherlands: left_netherlands ?? null,
        leftEu: left_eu ?? null,
      },
      parts: sealed('residence', content),
    }),
  ),
  'record-paper': act(
    {
      on: day,
      paper: number.optional(),
      kind: code,
      holder: code,
      valid_until: day.optional(),
      about: text(2000).optional(),
    },
    ({ on, paper, kind, holder, valid_until, about }) => ({
      command: { do: 'record-paper', on, paper: paper ?? null, kind, holder, validUntil: valid_until ?? null },
      parts: sealed('documents', { about }),
    }),
  ),
  // Where somebody stays lies in the address vault: to read it again a second person is needed.
  'record-stay': act({ on: day, stay: code, address: text(2000).optional() }, ({ on, stay, address }) => ({
    command: { do: 'record-stay', on, stay },
    parts: sealed(stay === 'safe_place' ? 'shelter_address' : 'place_abroad', { address }),
  })),
  'record-custody': act(
    {
      on: day,
      custody: oneOf(custodyKinds),
      since: day.optional(),
      until: day.optional(),
      who: text(2000).optional(),
    },
    ({ on, custody, since, until, who }) => ({
      command: { do: 'record-custody', on, custody, since: since ?? null, until: until ?? null },
      parts: sealed('custody', { who }),
    }),
  ),
  'record-sensitive': act(
    { on: day, kind: code, ground: code, reason: text(2000), text: text() },
    ({ on, kind, ground, reason, text: written }) => ({
      command: { do: 'record-sensitive', on, kind, ground },
      parts: [{ part: 'sensitive', content: { kind, ground, reason, text: written } }],
    }),
  ),
}

/** A part with what was filled in; none when nothing was. */
function sealed(part: string, given: Readonly<Record<string, string | number | undefined>>): readonly OpenPart[] {
  const filled = Object.entries(given).filter((entry): entry is [string, string | number] => entry[1] !== undefined)
  const content: PartContent = Object.fromEntries(filled)
  return filled.length === 0 ? [] : [{ part, content }]
}

/** Missing without a birth date: then somebody says it. */
function isMinorOn(born: IsoDate | undefined, on: IsoDate): boolean | undefined {
  return born && birthday(born, OF_AGE) > on
}
