import type { Actor } from '../../../domain/access/actor.ts'
import type { TakenAdvice } from '../../../domain/casework/intake/adviceRequest.ts'
import { isNamed, nameOf, type TakenReport } from '../../../domain/casework/intake/takenReport.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import { yearOf } from '../../../domain/shared/isoDate.ts'
import type { Result } from '../../../domain/shared/result.ts'
import type { FindKnown, KnownPerson } from '../names/findKnown.ts'
import type { JoinCase } from './joinCase.ts'
import type { OpenAdviceRequest } from './openAdviceRequest.ts'
import type { OpenCase } from './openCase.ts'

/** What somebody took in, with what they decided on who looks like the client. */
export type IntakeRequest =
  | { readonly kind: 'advice_request'; readonly advice: TakenAdvice }
  | {
      readonly kind: 'report'
      readonly taken: TakenReport
      readonly from: string | undefined
      /** The number of the case that it joins, or `none`; missing when nobody decided. */
      readonly double: string | undefined
      readonly shown: readonly string[]
    }

export type IntakeAnswer =
  | { readonly is: 'opened' | 'joined' | 'advised'; readonly number: string }
  /** Somebody who is known may be the client: a person has to decide first. */
  | { readonly is: 'asked'; readonly known: readonly KnownPerson[] }
  | { readonly is: 'refused'; readonly refusal: Refusal }

export type TakeIntake = (actor: Actor, request: IntakeRequest) => Promise<IntakeAnswer>

type Parts = {
  readonly openCase: OpenCase
  readonly joinCase: JoinCase
  readonly openAdviceRequest: OpenAdviceRequest
  readonly findKnown: FindKnown
}

/**
 * Takes in a report or an advice request. A report with a name opens a case only after somebody looked at everybody who is like the
 * client and may be seen, and said that it is none of them. Nothing joins by itself. Fails as the services that it calls.
 */
export function makeTakeIntake({ openCase, joinCase, openAdviceRequest, findKnown }: Parts): TakeIntake {
  return async (actor, request) => {
    if (request.kind === 'advice_request') return answer('advised', await openAdviceRequest(actor, request.advice))
    const { taken, from, double, shown } = request
    if (double !== undefined && double !== 'none') {
      return answer('joined', await joinCase(actor, { number: double, taken, from }))
    }
    if (!isNamed(taken)) return answer('opened', await openCase(actor, { taken, from }))
    const known = await findKnown(actor, askedBy(taken))
    const isDecided = double === 'none' && known.every(({ number }) => shown.includes(number))
    if (known.length > 0 && !isDecided) return { is: 'asked', known }
    const others = [...new Set(known.map(({ caseId }) => caseId))]
    return answer('opened', await openCase(actor, { taken, from, others }))
  }
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
