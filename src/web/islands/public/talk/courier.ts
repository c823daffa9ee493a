import type { SentLine, SentLines, SentMessage, SentState } from '../../../../domain/conversations/talkWire.ts'
import type { Asked, AskProblem } from './askFor.ts'

/** What goes to and comes from the public side. Each may be lost, on the way there or on the way back. */
export type Line = {
  readonly state: () => Promise<Asked<SentState>>
  readonly lines: (after: number) => Promise<Asked<SentLines>>
  readonly add: (message: SentMessage) => Promise<Asked<unknown>>
}

/** Seals something for a number, with the key of now. Missing when there is no key that fits. */
export type Seal<Content> = (content: Content, number: number, state: SentState) => Promise<SentMessage | undefined>

/** A message of one's own on its way. */
export type Outgoing<Content> = { readonly content: Content }

export type CourierHears<Content> = {
  readonly stands: (state: SentState) => void
  readonly came: (line: SentLine) => void | Promise<void>
  /** One's own message took its number. */
  readonly arrived: (own: Outgoing<Content>, number: number) => void
  /** It will not be tried again. */
  readonly refused: (own: Outgoing<Content>, problem: AskProblem) => void
}

type Waiting<Content> = Outgoing<Content> & { sent?: SentMessage }

/**
 * How a round ended: all is there and sent, or the connection was lost, or too much was sent at once and what waits goes later, or nobody is
 * let in any more.
 */
export type RoundEnd = 'done' | 'lost' | 'too_fast' | 'over'

/** So often another message may come before one's own; then a pause helps more. */
const MOST_TURNS = 20

export type Courier<Content> = ReturnType<typeof makeCourier<Content>>

/**
 * Carries messages both ways so that none is lost, none comes twice, and all stand in one order. A message that may have arrived is
 * sent again as it is, under the same number, which only one can take; when another took it, it is sealed anew for the next.
 */
export function makeCourier<Content>(line: Line, seal: Seal<Content>, hears: CourierHears<Content>) {
  const waiting: Waiting<Content>[] = []
  let seen = 0
  let running: Promise<RoundEnd> | undefined
  let isAskedAgain = false

  const take = async (one: SentLine): Promise<void> => {
    if (one.number <= seen) return
    seen = one.number
    const [first] = waiting
    const isOwn = first?.sent?.number === one.number && first.sent.sealed === one.sealed
    if (!first || !isOwn) return hears.came(one)
    waiting.shift()
    hears.arrived(first, one.number)
  }
  const fetchLines = async (newest: number): Promise<RoundEnd> => {
    // What the desk notes for itself has numbers too, and never comes: then nothing more does.
    while (seen < newest) {
      const asked = await line.lines(seen)
      if (!asked.ok) return endOf(asked.error.problem)
      for (const one of asked.value.lines) await take(one)
      if (asked.value.lines.length === 0) return 'done'
    }
    return 'done'
  }
  const drop = (first: Waiting<Content>, problem: AskProblem): undefined => {
    waiting.shift()
    hears.refused(first, problem)
  }
  /** Missing: it arrived, or is refused for good, and the next one may go. */
  const send = async (first: Waiting<Content>, state: SentState): Promise<RoundEnd | 'out_of_turn' | undefined> => {
    const next = Math.max(state.newest, seen) + 1
    if (first.sent?.number !== next || first.sent.generation !== state.generation) {
      const sealed = await seal(first.content, next, state)
      if (!sealed) return drop(first, 'foreign_key')
      first.sent = sealed
    }
    const asked = await line.add(first.sent)
    if (!asked.ok) {
      const { problem } = asked.error
      if (problem === 'out_of_turn') return problem
      return isPassing(problem) ? endOf(problem) : drop(first, problem)
    }
    waiting.shift()
    seen = next
    hears.arrived(first, next)
    return undefined
  }
  const turn = async (): Promise<RoundEnd | 'out_of_turn'> => {
    const asked = await line.state()
    if (!asked.ok) return endOf(asked.error.problem)
    hears.stands(asked.value)
    // After the state, so that every message up to its newest is known before a number is taken.
    const fetched = await fetchLines(asked.value.newest)
    if (fetched !== 'done') return fetched
    for (let first = waiting[0]; first; first = waiting[0]) {
      const sent = await send(first, asked.value)
      if (sent !== undefined) return sent
    }
    return 'done'
  }
  const round = async (): Promise<RoundEnd> => {
    for (let turns = 0; turns < MOST_TURNS; turns += 1) {
      isAskedAgain = false
      const end = await turn()
      if (end === 'done' && !isAskedAgain) return end
      if (end === 'lost' || end === 'over' || end === 'too_fast') return end
    }
    return 'lost'
  }
  return {
    /** Puts a message in the row of what waits. It goes with the next round. */
    post: (content: Content): Outgoing<Content> => {
      const own = { content }
      waiting.push(own)
      return own
    },

    /** Fetches what came and sends what waits, in order. When a round runs already, it does so once more. */
    run: (): Promise<RoundEnd> => {
      isAskedAgain = true
      running ??= round().finally(() => {
        running = undefined
      })
      return running
    },
    waiting: (): readonly Outgoing<Content>[] => [...waiting],
  }
}

function endOf(problem: AskProblem): RoundEnd {
  if (problem === 'too_fast') return problem
  return problem === 'over' || problem === 'gone' ? 'over' : 'lost'
}

/** What a later try may not meet any more. */
function isPassing(problem: AskProblem): boolean {
  return ['lost', 'away', 'too_many', 'too_fast', 'over', 'gone'].includes(problem)
}
