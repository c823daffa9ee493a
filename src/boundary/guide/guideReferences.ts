import { type AdvicePart, adviceParts } from '../../domain/guide/advice.ts'
import { neededAnswers } from '../../domain/guide/asker.ts'
import type { Guide } from '../../domain/guide/guide.ts'
import type { Demand } from '../../domain/guide/invariant.ts'
import type { Answers, When } from '../../domain/guide/when.ts'
import type { ProfileFault } from '../profile/profileFault.ts'
import { type KnownCodes, unknownCodes } from '../profile/unknownCodes.ts'

const file = 'guide.yaml'

/** Every place where the decision table names a question, an answer or a code that is not there. */
export function guideReferenceFaults(guide: Guide): readonly ProfileFault[] {
  return [
    ...neededFaults(guide),
    ...inputFaults(guide),
    ...derivedFaults(guide),
    ...ruleFaults(guide),
    ...invariantFaults(guide),
    ...handOverFaults(guide),
    ...whenFaults(guide.ticksWhen, questions(guide), 'signals_and_risk_factors.asked_when'),
    ...exampleFaults(guide),
  ]
}

function neededFaults(guide: Guide): readonly ProfileFault[] {
  return Object.entries(neededAnswers).flatMap(([asked, answers]) => {
    const values = questions(guide).find(({ code }) => code === asked)?.values ?? []
    const missing = answers.filter((answer) => !values.some(({ code }) => code === answer))
    return missing.map((answer) => fault('inputs', `a question or a derived value ${asked} with ${answer}`))
  })
}

function inputFaults({ inputs }: Guide): readonly ProfileFault[] {
  return inputs.flatMap((input, index) => {
    const { skip } = input
    if (!skip) return []
    const path = `inputs[${index}].skip_when`
    // A question may be left out because of those before it only: what follows would otherwise depend on itself.
    const earlier = inputs.slice(0, index)
    return [
      ...whenFaults(skip.when, earlier, `${path}.when`),
      ...unknownCodes({ name: `the answers of ${input.code}`, entries: input.values }, [skip.value], file, path),
    ]
  })
}

function derivedFaults({ inputs, derived }: Guide): readonly ProfileFault[] {
  return derived.flatMap(({ code, values, firstThatFits }, index) => {
    const path = `derived[${index}]`
    const last = firstThatFits.at(-1)
    const always = last && Object.keys(last.when).length === 0
    const doubled = inputs.some((input) => input.code === code)
    return [
      ...(doubled ? [fault(`${path}.code`, 'a code that no question has')] : []),
      ...(always ? [] : [fault(`${path}.first_that_fits`, 'a last line that fits always: when: {}')]),
      ...firstThatFits.flatMap(({ when, value }, line) => {
        const place = `${path}.first_that_fits[${line}]`
        const own = unknownCodes({ name: `the values of ${code}`, entries: values }, [value], file, `${place}.value`)
        return [...whenFaults(when, inputs, `${place}.when`), ...own]
      }),
    ]
  })
}

function ruleFaults(guide: Guide): readonly ProfileFault[] {
  return guide.rules.flatMap((rule, index) => {
    const path = `rules[${index}]`
    const named = { ...rule, contact: Object.keys(rule.contact) }
    return [
      ...whenFaults(rule.when, questions(guide), `${path}.when`),
      ...adviceParts.flatMap((part) => unknownCodes(listOf(guide, part), named[part], file, `${path}.${part}`)),
      ...unknownCodes({ name: 'safety_rules', entries: guide.safetyRules }, rule.restsOn, file, `${path}.rests_on`),
    ]
  })
}

function invariantFaults(guide: Guide): readonly ProfileFault[] {
  return guide.invariants.flatMap(({ when, demands }, index) => {
    const path = `invariants[${index}]`
    const empty = demands.length === 0 ? [fault(path, 'at least one thing that must hold')] : []
    const named = demands.flatMap((demand) => demandFaults(demand, guide, path))
    return [...empty, ...whenFaults(when, questions(guide), `${path}.when`), ...named]
  })
}

function demandFaults(demand: Demand, guide: Guide, path: string): readonly ProfileFault[] {
  const contacts = listOf(guide, 'contact')
  if ('part' in demand && 'codes' in demand) {
    return unknownCodes(listOf(guide, demand.part), demand.codes, file, `${path}.${demand.kind}.${demand.part}`)
  }
  if (demand.kind === 'contacts_reach') {
    return unknownCodes(contacts, demand.except, file, `${path}.contacts_reach.except`)
  }
  if (demand.kind !== 'with_condition') return []
  return [
    ...unknownCodes(contacts, [demand.contact, ...demand.after], file, `${path}.with_condition`),
    ...unknownCodes(listOf(guide, 'do'), demand.oneOfDo, file, `${path}.with_condition.one_of_do`),
  ]
}

function handOverFaults(guide: Guide): readonly ProfileFault[] {
  const who = guide.inputs.find(({ code }) => code === 'who')
  return guide.handOver.flatMap(({ for: askers, when }, index) => {
    const known = { name: 'the answers of who', entries: who?.values ?? [] }
    return [
      ...unknownCodes(known, askers ?? [], file, `hand_over[${index}].for`),
      ...whenFaults(when, questions(guide), `hand_over[${index}].when`),
    ]
  })
}

function exampleFaults(guide: Guide): readonly ProfileFault[] {
  return guide.examples.flatMap(({ answers, expect }, index) => {
    const path = `examples[${index}]`
    const missing = guide.inputs.filter(({ code }) => answers[code] === undefined)
    return [
      ...missing.map(({ code }) => fault(`${path}.answers`, `an answer to ${code}`)),
      ...whenFaults(asWhen(answers), guide.inputs, `${path}.answers`),
      ...adviceParts.flatMap((part) => unknownCodes(listOf(guide, part), expect[part], file, `${path}.expect.${part}`)),
    ]
  })
}

type Question = { readonly code: string; readonly values: KnownCodes['entries'] }

/** What of a condition names a question or an answer that is not there. */
export function whenFaults(
  when: When,
  among: readonly Question[],
  path: string,
  inFile: string = file,
): readonly ProfileFault[] {
  return Object.entries(when).flatMap(([asked, answers]) => {
    const question = among.find(({ code }) => code === asked)
    if (!question) return unknownCodes({ name: 'the questions', entries: among }, [asked], inFile, path)
    return unknownCodes({ name: `the answers of ${asked}`, entries: question.values }, answers, inFile, path)
  })
}

/** What a condition can ask for: questions, and what is worked out from them. */
export function questions({ inputs, derived }: Guide): readonly Question[] {
  return [...inputs, ...derived]
}

function asWhen(answers: Answers): When {
  return Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, [answer]]))
}

function listOf(guide: Guide, part: AdvicePart): KnownCodes {
  const entries = { do: guide.actions, contact: guide.contacts, never: guide.never, why: guide.why }
  const names = { do: 'actions', contact: 'contacts.yaml', never: 'never', why: 'why' }
  return { name: names[part], entries: entries[part] }
}

function fault(path: string, expected: string): ProfileFault {
  return { file, path, expected }
}
