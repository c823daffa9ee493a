import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../src/domain/access/actor.ts'
import { mayDo } from '../src/domain/access/permissions.ts'
import { type Conversation, readsForDesk } from '../src/domain/conversations/conversation.ts'
import { conversationAfter } from '../src/domain/conversations/conversationEvent.ts'
import type { ConversationCommand, ConversationDoer } from '../src/domain/conversations/conversationRule.ts'
import { conversationTermsOf } from '../src/domain/conversations/conversationTerms.ts'
import { decideConversation } from '../src/domain/conversations/decideConversation.ts'
import type { DeskCommand } from '../src/services/conversations/deskTalk.ts'
import { keepConversationTerms } from '../src/services/conversations/keepTerms.ts'
import { lockConversation, takeMinute } from '../src/store/conversations/conversationFile.ts'
import { newConversation, written } from './support/conversationWorld.ts'
import { colleague, newcomer, refusalOf, said, senior, talkingDesk, worker } from './support/talkingDesk.ts'

// Two keep the rules of a conversation: the functions of the database for the reporter, whose login is not trusted, and `decideConversation`
// for the desk and the program. Random roads through both, with every side, have to agree at each step: on what is refused and why, and on
// what is known afterwards. The register alone holds how much fits (`full`) and how fast it may come (`too_fast`).

const deskReaders = [worker, colleague, senior].map(({ person }) => person)
const ways = ['withdraw', 'resume', 'consent', 'take-back-consent', 'ask-deletion', 'take-back-deletion'] as const

type Step =
  | { readonly by: 'reporter'; readonly does: (typeof ways)[number] | 'return' | 'read' }
  | { readonly by: 'reporter'; readonly does: 'write'; readonly off: number; readonly inGeneration: number }
  | { readonly by: Actor; readonly does: DeskCommand }
  | { readonly by: Actor; readonly does: 'write' | 'note'; readonly off: number }
  | { readonly by: Actor; readonly does: 'open' }
  | { readonly by: 'program' }
  | { readonly by: 'time'; readonly minutes: number }

const people = fc.constantFrom(worker, worker, colleague, senior, newcomer)
const off = fc.constantFrom(0, 0, 0, 0, 1, -1)
const plain = ['take', 'put-back', 'close', 'unblock', 'take-back-consent', 'ask-deletion', 'agree-deletion'] as const
const does = fc.constantFrom<DeskCommand>(
  ...plain.map((act) => ({ do: act })),
  { do: 'take-back-deletion' },
  // The first message is the reporter's; of the number of no message the rules say so by themselves.
  ...[1, 1, 4_000].map((message) => ({ do: 'note-consent', message }) as const),
  { do: 'block', reason: 'spam' },
  { do: 'hand-over', to: colleague.person },
  { do: 'hand-over', to: newcomer.person },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ by: fc.constant('reporter'), does: fc.constantFrom(...ways, 'return', 'read') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ by: fc.constant('reporter'), does: fc.constant('write'), off },
      inGeneration: fc.constantFrom(1, 1, 1, 2),
    }),
  },
  { weight: 5, arbitrary: fc.record({ by: people, does }) },
  { weight: 3, arbitrary: fc.record({ by: people, does: fc.constantFrom('write', 'note'), off }) },
  { weight: 2, arbitrary: fc.record({ by: people, does: fc.constant('open') }) },
  { weight: 2, arbitrary: fc.record({ by: fc.constant('program') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.constant('time'),
      minutes: fc.constantFrom(1, 90, 60 * 24 * 5, 60 * 24 * 8, 60 * 24 * 91),
    }),
  },
) as fc.Arbitrary<Step>

let desk: Awaited<ReturnType<typeof talkingDesk>>

type Road = { readonly number: string; readonly token: Buffer; readonly code: ReturnType<typeof newConversation> }

async function begun(): Promise<Road> {
  const { door, readers, register } = desk
  const code = newConversation(readers)
  await door.begin(code)
  const token = randomBytes(32)
  await door.open(code.locatorHash, code.proof, token)
  const { rows } = await register.asAdministrator((client) =>
    client.query<{ number: string }>('select number from conversation where locator_hash = $1', [code.locatorHash]),
  )
  return { code, token, number: rows[0]?.number ?? '' }
}

/** What the register knows of it now, with this minute; missing when it is gone. */
function known({ number }: Road): Promise<{ readonly file: Conversation; readonly now: string } | undefined> {
  return desk.withChat(worker, async (tx) => {
    const found = await lockConversation(tx, 1, number)
    return found && { file: found.file, now: await takeMinute(tx) }
  })
}

/** The same step by the rules: who asks for what. Missing when nothing is asked of them. */
function asked(taken: Step, file: Conversation): [ConversationDoer, ConversationCommand] | undefined {
  const { newest, read, generation } = file
  if (taken.by === 'time') return undefined
  if (taken.by === 'program') return undefined
  if (taken.by === 'reporter') {
    const by = { side: 'reporter' } as const
    if (taken.does === 'return') return [by, { do: 'read', upTo: read.reporter }]
    if (taken.does === 'read') return [by, { do: 'read', upTo: newest }]
    if (taken.does !== 'write') return [by, { do: taken.does }]
    const isOfNow = taken.inGeneration === generation
    return [by, { do: 'write', number: isOfNow ? newest + 1 + taken.off : -1 }]
  }
  const by = { side: 'desk', person: taken.by.person, leads: mayDo(taken.by.role, 'assign_case') } as const
  if (taken.does === 'open') return readsForDesk(file, by.person) ? [by, { do: 'read', upTo: newest }] : undefined
  if (taken.does === 'write' || taken.does === 'note') return [by, { do: taken.does, number: newest + 1 + taken.off }]
  return [by, taken.does]
}

/** What the register says to it: `done`, or why not. */
async function doIt(taken: Step, { token, number, code }: Road, { newest }: Conversation): Promise<unknown> {
  const { door, talk, register } = desk
  if (taken.by === 'time') return pass(number, taken.minutes)
  if (taken.by === 'program') return keepConversationTerms(register, register.operator)
  if (taken.by !== 'reporter') {
    if (taken.does === 'open') return refusalOf(talk.open(taken.by, number))
    if (taken.does === 'write' || taken.does === 'note')
      return refusalOf(
        talk.write(taken.by, number, said(newest + 1 + taken.off, taken.does === 'note' ? 'note' : 'desk')),
      )
    return refusalOf(talk.do(taken.by, number, taken.does))
  }
  if (taken.does === 'return') return (await door.open(code.locatorHash, code.proof, randomBytes(32))) ?? 'done'
  if (taken.does === 'read') return (await door.lines(token, 0)).length > 0 ? 'done' : 'gone'
  if (taken.does === 'write')
    return (await door.add(token, written(newest + 1 + taken.off, [], taken.inGeneration))) ?? 'done'
  const acts = { withdraw: door.withdraw, resume: door.resume, consent: door.consent } as const
  const more = {
    ...acts,
    'take-back-consent': door.takeBackConsent,
    'ask-deletion': door.askDeletion,
    'take-back-deletion': door.takeBackDeletion,
  } as const
  return (await more[taken.does](token)) ?? 'done'
}

function pass(number: string, minutes: number) {
  const moments = [
    'begun_at',
    'reporter_at',
    'desk_at',
    'waits_since',
    'withdrawn_at',
    'closed_at',
    'blocked_at',
    'consent_ended_at',
  ]
  const all = [...moments, 'deletion_asked_at', 'consented_at', 'became_case_at']
  const moved = all.map((moment) => `${moment} = ${moment} - make_interval(mins => $2)`).join()
  return desk.register.asAdministrator((client) =>
    client.query(`update conversation set ${moved} where number = $1`, [number, minutes]),
  )
}

/** A minute can pass between asking and writing: what is of now is called so. */
function atThisMinute(file: Conversation, now: string): unknown {
  const isNow = (text: string) => Math.abs(Date.parse(text) - Date.parse(now)) <= 60_000
  return JSON.parse(JSON.stringify(file), (_, value: unknown) => {
    if (typeof value !== 'string' || !/^\d{4}-.*Z$/.test(value)) return value
    return isNow(value) ? 'now' : new Date(value).toISOString()
  })
}

/** What the reporter has read is of what was written to them: the newest that is no note of the desk. */
function readOf(file: Conversation): Conversation {
  const reporter = Math.min(file.read.reporter, Math.max(file.written.reporter, file.written.desk))
  return { ...file, read: { ...file.read, reporter } }
}

/** What seldom comes about by chance: closed, blocked, and asked to be deleted by the program. */
const seldom: readonly (readonly Step[])[] = [
  [
    { by: worker, does: 'open' },
    { by: worker, does: { do: 'take' } },
    { by: worker, does: { do: 'close' } },
  ],
  [
    { by: colleague, does: 'open' },
    { by: colleague, does: { do: 'block', reason: 'threats' } },
    { by: 'reporter', does: 'write', off: 0, inGeneration: 1 },
  ],
  [{ by: 'time', minutes: 60 * 24 * 91 }, { by: 'program' }],
]
const stretch = fc.oneof(
  { weight: 8, arbitrary: step.map((one) => [one]) },
  { weight: 1, arbitrary: fc.constantFrom(...seldom) },
)

test('what the database lets a reporter do, and what the rules let everybody do, agree along every road', async () => {
  desk = await talkingDesk()
  const terms = conversationTermsOf(desk.register.profile.terms)
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(stretch, { minLength: 25, maxLength: 45, size: 'max' }), async (stretches) => {
      const road = await begun()
      for (const taken of stretches.flat()) {
        const before = await known(road)
        if (!before) break
        const { file, now } = before
        const wanted = asked(taken, file)
        const decision = wanted && decideConversation(file, wanted[1], { now, by: wanted[0], deskReaders, terms })
        const answer = await doIt(taken, road, file)
        const after = await known(road)
        if (!decision) continue
        met.add(`${taken.by === 'reporter' ? 'reporter' : 'desk'} ${decision.ok ? 'done' : decision.error.reason}`)
        expect(answer).toBe(decision.ok ? 'done' : decision.error.reason)
        const events = decision.ok ? decision.value : []
        const expected = events.reduce((folded, event) => conversationAfter(folded, event, now), file)
        expect(after && atThisMinute(readOf(after.file), now)).toEqual(atThisMinute(readOf(expected), now))
      }
    }),
    { numRuns: 25 },
  )
  const reporters = ['blocked', 'withdrawn', 'not_withdrawn', 'deletion_asked', 'nothing_asked', 'out_of_turn', 'done']
  for (const reason of reporters) expect(met).toContain(`reporter ${reason}`)
}, 180_000)

test('once it is deleted, the database and the rules both know of nothing', async () => {
  desk = await talkingDesk()
  const road = await begun()
  await desk.talk.open(worker, road.number)
  await desk.door.askDeletion(road.token)
  await pass(road.number, 60 * 24 * 8)
  await keepConversationTerms(desk.register, desk.register.operator)
  const { door, talk } = desk
  expect(await known(road)).toBeUndefined()
  for (const act of [
    door.withdraw,
    door.resume,
    door.consent,
    door.takeBackConsent,
    door.askDeletion,
    door.takeBackDeletion,
  ])
    expect(await act(road.token)).toBe('gone')
  expect(await door.add(road.token, written(2))).toBe('gone')
  expect(await door.open(road.code.locatorHash, road.code.proof, randomBytes(32))).toBeGreaterThan(0)
  expect(await refusalOf(talk.do(worker, road.number, { do: 'take' }))).toBe('not-found')
})
