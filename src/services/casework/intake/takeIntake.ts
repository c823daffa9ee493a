import type { Actor } from '../../../domain/access/actor.ts'
import type { TakenAdvice } from '../../../domain/casework/intake/adviceRequest.ts'
import { isNamed, nameOf, type TakenReport } from '../../../domain/casework/intake/takenReport.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { yearOf } from '../../../domain/shared/isoDate.ts'
import type { Result } from '../../../domain/shared/result.ts'
import type { CaseworkTools } from '../casework.ts'
import { isEnoughToFind } from '../names/enoughToFind.ts'
import type { FindKnown, KnownPerson } from '../names/findKnown.ts'
import type { JoinCase } from './joinCase.ts'
import type { OpenAdviceRequest } from './openAdviceRequest.ts'
import type { OpenCase } from './openCase.ts'
import { findMade, sentFormOf } from './sentForm.ts'

/** What somebody took in, with what they decided on who looks like the client. */
export type IntakeRequest =
  | { readonly kind: 'advice_request'; readonly advice: TakenAdvice; readonly form: string | undefined }
  | {
      readonly kind: 'report'
      readonly taken: TakenReport
      readonly from: string | undefined
      /** The number of the pre-travel file that becomes this report. */
      readonly preTravel?: string | undefined
      /** The number of the conversation that becomes this report. */
      readonly conversation?: string | undefined
      /** The number of the case that it joins, or `none`; missing when nobody decided. */
      readonly double: string | undefined
      readonly shown: readonly string[]
      /** The form that was sent: sent again it takes in nothing more. */
      readonly form: string | undefined
    }

export type IntakeAnswer =
  | { readonly is: 'opened' | 'joined' | 'advised'; readonly number: string }
  /** Somebody who is known may be the client: a person has to decide first. */
  | { readonly is: 'asked'; readonly known: readonly KnownPerson[] }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** The form was sent before with something else in it, and made this. */
  | { readonly is: 'made_before'; readonly number: string }

export type TakeIntake = (actor: Actor, request: IntakeRequest) => Promise<IntakeAnswer>

type Parts = Pick<CaseworkTools, 'withActor' | 'keyRing'> & {
  readonly openCase: OpenCase
  readonly joinCase: JoinCase
  readonly openAdviceRequest: OpenAdviceRequest
  readonly findKnown: FindKnown
}

/**
 * Takes in a report or an advice request. A report with a name opens a case only after somebody looked at everybody who is like the
 * client and may be seen, and said that it is none of them. Nothing joins by itself. Fails as the services that it calls.
 */
export function makeTakeIntake(parts: Parts): TakeIntake {
  const { openCase, joinCase, openAdviceRequest, findKnown } = parts
  return async (actor, request) => {
    const made = await madeBefore(parts, actor, request)
    if (made) return made
    if (request.kind === 'advice_request') {
      return answer('advised', await openAdviceRequest(actor, request.advice, request.form))
    }
    const { taken, from, preTravel, conversation, double, shown, form } = request
    const about = { taken, from, preTravel, conversation, form }
    const joins = joinedIn(request)
    if (joins !== undefined) return answer('joined', await joinCase(actor, { ...about, number: joins }))
    const asked = askedBy(taken)
    // By one name alone nobody can be looked for: then nobody decided that the client is not known.
    if (!(isNamed(taken) && isEnoughToFind(asked))) return answer('opened', await openCase(actor, about))
    const known = await findKnown(actor, asked)
    const isDecided = double === 'none' && known.every(({ number }) => shown.includes(number))
    if (known.length > 0 && !isDecided) {
      // Who is known may be the client of this very form, sent a moment ago by the same hand.
      return (await madeBefore(parts, actor, request)) ?? { is: 'asked', known }
    }
    const others = [...new Set(known.map(({ caseId }) => caseId))]
    return answer('opened', await openCase(actor, { ...about, others }))
  }
}

/** What the same form made when it was sent before: a second click, or Back and again. Looked at first, since now the client is known. */
async function madeBefore(
  { withActor, keyRing }: Pick<Parts, 'withActor' | 'keyRing'>,
  actor: Actor,
  request: IntakeRequest,
): Promise<IntakeAnswer | undefined> {
  const form = await sentFormOf(keyRing, actor, request.form, contentOf(request))
  const made = form && (await withActor(actor, (tx) => findMade(tx, actor, form)))
  if (!made) return undefined
  const { same, number } = made
  if (!same) return { is: 'made_before', number }
  return {
    is: request.kind === 'advice_request' ? 'advised' : joinedIn(request) === undefined ? 'opened' : 'joined',
    number,
  }
}

/** What a form asks for, as the services that write it know it. */
function contentOf(request: IntakeRequest): object {
  if (request.kind === 'advice_request') return request.advice
  const { taken, from, preTravel, conversation } = request
  return { taken, from, preTravel, conversation, number: joinedIn(request) }
}

/** The number of the case that a report joins, as somebody decided; missing when it joins none. */
function joinedIn({ double }: Extract<IntakeRequest, { kind: 'report' }>): string | undefined {
  return double === 'none' ? undefined : double
}

/** Whom to look for. */
export function askedBy(taken: Pick<TakenReport, 'client' | 'age' | 'on' | 'country'>): Parameters<FindKnown>[1] {
  const { client, age, on, country } = taken
  const born =
    'birthDate' in age ? { birthDate: age.birthDate } : 'years' in age ? { birthYear: yearOf(on) - age.years } : {}
  return { name: nameOf(taken), ...born, phone: client.phone ?? undefined, country }
}

function answer(is: 'opened' | 'joined' | 'advised', done: Result<{ readonly number: string }, Refusal>): IntakeAnswer {
  return done.ok ? { is, number: done.value.number } : { is: 'refused', refusal: done.error }
}
