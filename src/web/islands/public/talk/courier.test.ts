import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SentLine, SentMessage, SentState } from '../../../../domain/conversations/talkWire.ts'
import { ok, refuse } from '../../../../domain/shared/result.ts'
import { type Line, makeCourier } from './courier.ts'

/** A register in memory, with the rules of the real one: a number is taken once, and only the next one. */
function makeRegister() {
  const kept: (SentLine & { readonly isNote?: true })[] = []
  let generation = 1
  const add = (message: SentMessage, author: 'reporter' | 'desk', isNote = false) => {
    if (message.number !== kept.length + 1 || message.generation !== generation)
      return refuse({ problem: 'out_of_turn' } as const)
    const { number, sealed } = message
    kept.push({ number, sealed, author, generation, writtenAt: '', ...(isNote && { isNote }) })
    return ok({})
  }
  const state = (): SentState => ({
    ...{ newest: kept.length, generation, reporterKey: '', kind: 'chat', isRead: true, chat: 'open' },
    ...{
      withdrawn: false,
      blocked: false,
      closed: false,
      taken: true,
      consentEnded: false,
      isCase: false,
      readByDesk: 0,
    },
  })
  return {
    add,
    state,
    lines: (after: number) => ({ lines: kept.filter(({ number, isNote }) => number > after && !isNote).slice(0, 3) }),
    deskWrites: (text: string, isNote = false) =>
      void add({ number: kept.length + 1, generation, sealed: `desk:${text}`, parts: [] }, 'desk', isNote),
    renew: () => {
      generation += 1
    },
    kept,
  }
}

type Fate = 'fine' | 'lost on the way there' | 'lost on the way back' | 'late'

/** Everything that is asked meets a fate: an answer that never comes, or a question that arrives after another was asked. */
function makeLine(register: ReturnType<typeof makeRegister>, nextFate: () => Fate): Line & { settle: () => void } {
  const late: (() => void)[] = []
  const settle = (): void => {
    for (const arrives of late.splice(0)) arrives()
  }
  const meeting = async <T>(work: () => T): Promise<T | ReturnType<typeof lost>> => {
    const fate = nextFate()
    await Promise.resolve()
    if (fate === 'lost on the way there') return lost()
    if (fate === 'late') {
      late.push(() => void work())
      return lost()
    }
    const answer = work()
    // What was late arrives somewhere between this question and the next.
    settle()
    return fate === 'fine' ? answer : lost()
  }
  return {
    state: () => meeting(() => ok(register.state())),
    lines: (after) => meeting(() => ok(register.lines(after))),
    add: (message) => meeting(() => register.add(message, 'reporter')),
    settle,
  }
}

const lost = () => refuse({ problem: 'lost' } as const)

let sealings = 0
/** Sealing the same twice gives something else each time. */
const seal = async (content: string, number: number, { generation }: SentState): Promise<SentMessage> => {
  sealings += 1
  return { number, generation, sealed: `own:${content}:${sealings}`, parts: [] }
}

function openCourier(line: Line) {
  const shown: string[] = []
  const arrived: string[] = []
  const courier = makeCourier<string>(line, seal, {
    stands: () => undefined,
    came: ({ number, sealed }) => void shown.push(`${number} ${plain(sealed)}`),
    arrived: ({ content }, number) => {
      arrived.push(content)
      shown.push(`${number} ${content}`)
    },
    refused: ({ content }, problem) => void shown.push(`refused ${content} ${problem}`),
  })
  return { courier, shown, arrived }
}

const plain = (sealed: string) => sealed.split(':')[1]

const fate = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Fate>('fine') },
  fc.constantFrom<Fate>('lost on the way there', 'lost on the way back', 'late'),
)
const step = fc.constantFrom('own', 'own', 'desk', 'note', 'round', 'renew')

test('whatever is lost or late on the way, all messages of both sides arrive once and in one order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.array(fate, { maxLength: 200 }), async (steps, fates) => {
      const register = makeRegister()
      const line = makeLine(register, () => fates.shift() ?? 'fine')
      const { courier, shown, arrived } = openCourier(line)
      const own: string[] = []
      const rounds: Promise<unknown>[] = []
      for (const [index, what] of steps.entries()) {
        if (what === 'own') {
          own.push(`o${index}`)
          courier.post(`o${index}`)
        }
        if (what === 'desk') register.deskWrites(`d${index}`)
        if (what === 'note') register.deskWrites(`n${index}`, true)
        if (what === 'renew') register.renew()
        // Some wait for their round, some come while one is running.
        if (what === 'round') await courier.run()
        else rounds.push(courier.run())
      }
      await Promise.all(rounds)
      fates.length = 0
      line.settle()
      expect(await courier.run()).toBe('done')
      const said = register.kept.filter(({ isNote }) => !isNote)
      expect(shown.toSorted(byNumber)).toEqual(said.map(({ number, sealed }) => `${number} ${plain(sealed)}`))
      expect(said.filter(({ author }) => author === 'reporter').map(({ sealed }) => plain(sealed))).toEqual(own)
      expect(arrived).toEqual(own)
      expect(courier.waiting()).toEqual([])
    }),
    { numRuns: 500 },
  )
})

const byNumber = (one: string, other: string) => Number.parseInt(one, 10) - Number.parseInt(other, 10)

test('what is refused for good is told, and does not keep the next one waiting', async () => {
  const register = makeRegister()
  const line = makeLine(register, () => 'fine')
  let refusals = 1
  const add: Line['add'] = async (message) => (refusals-- > 0 ? refuse({ problem: 'full' }) : line.add(message))
  const { courier, shown } = openCourier({ ...line, add })
  courier.post('first')
  courier.post('second')
  expect(await courier.run()).toBe('done')
  expect(shown).toEqual(['refused first full', '1 second'])
})

test('what came too fast waits in its order, and goes with a later round', async () => {
  const register = makeRegister()
  const line = makeLine(register, () => 'fine')
  let isFast = true
  const add: Line['add'] = async (message) => (isFast ? refuse({ problem: 'too_fast' }) : line.add(message))
  const { courier, shown } = openCourier({ ...line, add })
  courier.post('first')
  courier.post('second')
  expect(await courier.run()).toBe('too_fast')
  expect([shown, courier.waiting().length]).toEqual([[], 2])
  isFast = false
  expect(await courier.run()).toBe('done')
  expect(shown).toEqual(['1 first', '2 second'])
})

test('when the session is over what waits stays, and goes when somebody is let in again', async () => {
  const register = makeRegister()
  const line = makeLine(register, () => 'fine')
  let isOver = true
  const state: Line['state'] = async () => (isOver ? refuse({ problem: 'over' }) : line.state())
  const { courier, shown } = openCourier({ ...line, state })
  courier.post('first')
  expect(await courier.run()).toBe('over')
  isOver = false
  expect(await courier.run()).toBe('done')
  expect(shown).toEqual(['1 first'])
})

test('what can be sealed with no key that fits is sent to nobody, and that is said as what it is', async () => {
  const register = makeRegister()
  const refused: string[] = []
  const courier = makeCourier<string>(
    makeLine(register, () => 'fine'),
    async () => undefined,
    {
      stands: () => undefined,
      came: () => undefined,
      arrived: () => undefined,
      refused: ({ content }, problem) => void refused.push(`${content} ${problem}`),
    },
  )
  courier.post('first')
  expect(await courier.run()).toBe('done')
  expect([refused, register.kept]).toEqual([['first foreign_key'], []])
})
