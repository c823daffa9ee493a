import { expect, test } from 'vitest'
import { allPartners, type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import { profile } from '../../../../test/support/profileNl.ts'
import { areaOfPart, vaultParts } from '../../access/caseAreas.ts'
import { LONGEST_SHARE_DAYS } from '../../access/shareTerms.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseCommand } from '../caseCommand.ts'
import type { Partner } from '../rules.ts'
import { LONGEST_REFERRAL_DAYS, type MakeReferral } from './decideReferral.ts'
import { partsOfLetter } from './letterParts.ts'
import { sharingAgenda } from './sharingAgenda.ts'

const day = (text: string) => text as IsoDate
const SHELTER = 40
const OUTSIDE = 50
const today = '2020-03-02'

/** What each organisation was given, apart from what a referral gives. */
const given = (areas: readonly string[], outside: readonly string[] = []): readonly Partner[] => [
  { organisation: 1, kind: 'hub', areas: [] },
  { organisation: SHELTER, kind: 'shelter', areas },
  { organisation: OUTSIDE, kind: 'outside', areas: outside },
  { organisation: 20, kind: 'ministry', areas: [] },
]
const nothingGiven = { partners: given([]) }

const make: MakeReferral = {
  do: 'make-referral',
  on: day(today),
  destination: 'mens_shelter',
  organisation: SHELTER,
  areas: ['identity', 'safety'],
  ground: 'consent_of_client',
  purpose: 'shelter',
  until: day('2020-06-01'),
}
const asShelter = { as: 'partner_worker' } as const
const accept: CaseCommand = { do: 'accept-referral', on: day('2020-03-03'), referral: 1 }
const decline: CaseCommand = { ...accept, do: 'decline-referral' }
const withdraw: CaseCommand = { ...accept, do: 'withdraw-referral' }
const note: CaseCommand = { ...accept, do: 'note-referral-answer', answer: 'accepted' }
const exported: CaseCommand = { ...accept, do: 'record-export', bytes: 4000 }

const reported = reportedCase()
const offered = reported.after(make, nothingGiven)
const outside = reported.after({ ...make, organisation: OUTSIDE }, nothingGiven)
const accepted = offered.after(accept, asShelter)
const declined = offered.after(decline, asShelter)

test('a referral is offered, and accepted or declined by who was asked', () => {
  expect(offered.file?.sharing.referrals[0]?.state).toBe('waiting')
  expect(accepted.file?.sharing.referrals[0]?.state).toBe('accepted')
  expect(declined.file?.sharing.referrals[0]?.state).toBe('declined')
})

const refusals: readonly (readonly [string, CaseUnderRules, CaseCommand])[] = [
  ['unknown-code', reported, { ...make, ground: 'because' }],
  ['no-recipient', reported, { ...make, organisation: 1 }],
  ['no-recipient', reported, { ...make, organisation: 99 }],
  ['other-destination', reported, { ...make, destination: 'veilig_thuis_region' }],
  ['other-destination', reported, { ...make, destination: 'child_protection_board', organisation: OUTSIDE }],
  ['other-destination', reported, { ...make, organisation: 20 }],
  ['nothing-named', reported, { ...make, areas: [] }],
  ['who-is-needed', reported, { ...make, areas: ['safety'] }],
  ['until-past', reported, { ...make, until: day('2020-03-01') }],
  ['until-too-far', reported, { ...make, until: day('2021-03-04') }],
  ['already-referred', offered, make],
  ['already-referred', accepted, { ...make, areas: ['identity', 'return'] }],
  ['no-referral', reported, withdraw],
  ['not-standing', declined, withdraw],
  ['answers-itself', offered, note],
  ['has-account', offered, exported],
  ['not-confirmed', outside, exported],
  ['not-standing', outside.after(withdraw), exported],
  [
    'no-minor',
    reportedCase({ age_band: '21-35' }),
    { do: 'make-letter', on: day(today), kind: 'child_protection_letter' },
  ],
]

test.each(refusals)('%s is why this is refused', (reason, before, command) => {
  expect(before.answer(command, { ...nothingGiven, today: command.on > today ? command.on : today })).toBe(reason)
})

test.each(['parents', 'family', 'partner', 'father', 'family_abroad'])(
  'no referral goes to %s: the profile has no such destination, and no rule makes one',
  (destination) => {
    expect(reported.answer({ ...make, destination }, nothingGiven)).toBe('unknown-code')
    expect(profile.casework.referral_destinations.entries.some(({ code }) => code === destination)).toBe(false)
  },
)

const kinds = ['ministry', 'police_centre', 'veilig_thuis', 'shelter', 'child_protection_board', 'outside'] as const

test('an organisation is referred to as what it is, and every destination of the profile can be reached', () => {
  const { entries } = profile.casework.referral_destinations
  const partners = kinds.map((kind, index) => ({ organisation: 60 + index, kind, areas: [] }))
  for (const { code, kinds: fitting } of entries) {
    for (const { organisation, kind } of partners) {
      const answer = reported.answer({ ...make, destination: code, organisation }, { partners })
      expect([code, kind, answer]).toEqual([code, kind, fitting.includes(kind) ? 'allowed' : 'other-destination'])
    }
  }
})

test('an area that the organisation sees already is not shared twice', () => {
  expect(reported.answer(make, { partners: given(['safety']) })).toBe('already-shared')
  expect(reported.answer(make, { partners: given(['journal']) })).toBe('allowed')
})

test('who sees already who it is about can be given the rest without it', () => {
  const rest = { ...make, areas: ['safety'] }
  expect(reported.answer(rest, { partners: given(['identity']) })).toBe('allowed')
  expect(reported.answer(rest, nothingGiven)).toBe('who-is-needed')
})

test('only the organisation that was asked answers, and only once', () => {
  expect(offered.answer(accept, { as: 'consular_officer' })).toBe('not-addressed')
  expect(offered.answer(decline, { as: 'safety_officer' })).toBe('not-addressed')
  expect(accepted.answer(decline, asShelter)).toBe('already-answered')
  expect(declined.answer(accept, asShelter)).toBe('already-answered')
  expect(offered.after(withdraw).answer(accept, asShelter)).toBe('already-answered')
})

test('the hub answers for nobody but who has no account', () => {
  expect(offered.answer(accept, { as: 'caseworker' })).toBe('not-yours')
  expect(outside.answer(note, nothingGiven)).toBe('allowed')
})

test('a package leaves when all of it was confirmed, and no sooner', () => {
  expect(outside.answer(exported, { partners: given([], ['identity']) })).toBe('not-confirmed')
  expect(outside.answer(exported, { partners: given([], ['identity', 'safety']) })).toBe('allowed')
  const late = { ...exported, on: day('2020-06-02') }
  expect(outside.answer(late, { partners: given([], ['identity', 'safety']) })).toBe('not-standing')
})

test('after its last day, or an answer that was no, the case can be offered again', () => {
  expect(declined.answer({ ...make, on: day('2020-03-04') }, nothingGiven)).toBe('allowed')
  const later = { ...make, on: day('2020-06-02'), until: day('2020-09-01') }
  expect(accepted.answer(later, nothingGiven)).toBe('allowed')
})

test('help goes on after closing: what was shared can be ended, and a case can be referred', () => {
  const closed = accepted.given(
    { type: 'determination_imported', occurred: day('2020-03-04'), facts: { outcome: 'yes', import_file: 1 } },
    { type: 'case_closed', occurred: day('2020-03-05'), facts: { reason: null } },
  )
  expect(closed.answer({ ...withdraw, on: day('2020-03-06') })).toBe('allowed')
  expect(
    closed.answer(
      { ...make, on: day('2020-03-06'), destination: 'ministry', organisation: 20 },
      { partners: allPartners.map((one) => ({ ...one, areas: [] })) },
    ),
  ).toBe('allowed')
})

test('a letter to the board is for minors, of the client or of their children', () => {
  const letter: CaseCommand = { do: 'make-letter', on: day(today), kind: 'child_protection_letter' }
  expect(reportedCase({ age_band: '14-17' }).answer(letter)).toBe('allowed')
  const mother = reportedCase({ age_band: '21-35', minor_children: true })
  expect(mother.answer(letter)).toBe('children-unknown')
  const nobody = { place: null, danger: null, trusted: false, named_as: null }
  const facts = { person: 1, role: 'child_with_client', minor: true, ...nobody }
  expect(mother.given({ type: 'person_recorded', occurred: day(today), facts }).answer(letter)).toBe('allowed')
})

test('a referral is due in five working days at who was asked, until they answered; a withdrawn one waits for nobody', () => {
  const items = (one: CaseUnderRules) => (one.file ? sharingAgenda(one.file, profile) : [])
  const waiting = { code: 'partner_answer', subject: '1', organisation: SHELTER, since: today, due: '2020-03-09' }
  expect(items(offered)).toMatchObject([{ ...waiting, done: null }])
  expect(items(accepted)).toMatchObject([{ ...waiting, done: '2020-03-03' }])
  expect(items(offered.after(withdraw))).toEqual([])
})

test('no letter is made from where somebody stays or how to call them, and all that it is made from can be shared', () => {
  const parts = Object.values(partsOfLetter).flat()
  const secret: readonly string[] = [...vaultParts, 'contact_details']
  expect(parts.filter((part) => secret.includes(part))).toEqual([])
  expect(parts.filter((part) => areaOfPart[part] === undefined)).toEqual([])
  expect(parts.filter((part) => profile.casework.case_parts.entries.every(({ code }) => code !== part))).toEqual([])
})

test('a referral lasts no longer than a share may', () => {
  expect(LONGEST_REFERRAL_DAYS).toBe(LONGEST_SHARE_DAYS)
})
