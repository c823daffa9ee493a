import type { Contact } from '../../domain/guide/contact.ts'
import type { Guidance } from '../../domain/guide/guidance.ts'
import type { Input } from '../../domain/guide/guide.ts'

type Coded = readonly { readonly code: string }[]

const keyed = (list: string, entries: Coded): readonly string[] => entries.map(({ code }) => `${list}.${code}`)

/** What a further language has to say for the guide, by list and code. */
export function guideTextKeys({ guide, victimAbroad, missions, signals, riskFactors }: Guidance): ReadonlySet<string> {
  const { questionsBeforeName: questions, phoneTaken } = victimAbroad
  const given = new Set(guide.rules.flatMap(({ contact }) => Object.keys(contact)))
  return new Set([
    ...guide.contacts.filter(({ code }) => given.has(code)).flatMap(contactKeys),
    `contacts.${missions.contact}.unchecked`,
    ...guide.inputs.flatMap(inputKeys),
    ...keyed('safety_rules', guide.safetyRules),
    ...keyed('actions', guide.actions),
    ...keyed('never', guide.never),
    ...guide.why.flatMap(({ code, text }) => withMore(`why.${code}`, { text, hint: undefined })),
    ...keyed('hand_over', guide.handOver),
    ...keyed(
      'hand_over',
      guide.handOver.filter(({ warning }) => warning),
    ).map((key) => `${key}.warning`),
    ...keyed('questions', questions),
    ...keyed('questions', questions).map((key) => `${key}.answer`),
    ...keyed('phone_taken', phoneTaken),
    ...keyed('signals', signals.entries),
    ...keyed('risk_factors', riskFactors.entries),
    ...['signals', 'risk_factors', 'no_score', 'one_is_enough', 'send_note'],
  ])
}

function contactKeys({ code, hours, dateText, reachText, condition, conditionAbroad }: Contact): readonly string[] {
  const fields = {
    name: true,
    note: true,
    // What nobody verified is not told, in no language.
    hours: hours !== undefined && hours.source.mark !== 'not_verified',
    date_text: dateText !== undefined,
    reach: reachText !== undefined,
    condition: condition !== undefined,
    condition_other: condition !== undefined,
    condition_abroad: conditionAbroad !== undefined,
    condition_abroad_other: conditionAbroad !== undefined,
  }
  return Object.entries(fields).flatMap(([field, isSaid]) => (isSaid ? [`contacts.${code}.${field}`] : []))
}

function inputKeys({ code, values, ...input }: Input): readonly string[] {
  return [
    ...withMore(`inputs.${code}`, input),
    ...values.flatMap((value) => withMore(`inputs.${code}.${value.code}`, value)),
  ]
}

/** A text, how oneself is asked, and its hint, as far as the guide has them. */
function withMore(key: string, { text, hint }: Pick<Input, 'text' | 'hint'>): readonly string[] {
  return [key, ...(text.self ? [`${key}.self`] : []), ...(hint ? [`${key}.hint`] : [])]
}
