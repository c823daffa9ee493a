import type { Action, Derived, Guide, HandOver, Input, Rule } from '../../domain/guide/guide.ts'
import type { GuideText } from '../../domain/guide/guideText.ts'
import type { PartContent } from '../profile/readProfilePart.ts'
import { contactsFrom } from './contactsFrom.ts'
import { bothTexts, guideEntry, guideText } from './guideEntry.ts'
import { invariantFrom } from './invariantFrom.ts'

type RawGuide = PartContent<'guide'>

/** The decision table, from its file and that of the contacts. Codes are not looked up. */
export function guideFrom(raw: RawGuide, contacts: PartContent<'contacts'>): Guide {
  const sources = raw.default_sources
  return {
    inputs: raw.inputs.map((one) => inputFrom(one, sources)),
    derived: raw.derived.map((one) => derivedFrom(one, sources)),
    safetyRules: raw.safety_rules.map((one) => guideEntry(one)),
    actions: raw.actions.map(actionFrom),
    contacts: contactsFrom(contacts),
    never: raw.never.map((one) => guideEntry(one)),
    why: raw.why.map((one) => ({ ...guideEntry(one), text: askedText(one) })),
    rules: raw.rules.map((one) => ruleFrom(one, sources)),
    invariants: raw.invariants.map((one) => invariantFrom(one, sources)),
    noScore: guideText(raw.no_score),
    oneIsEnough: guideText(raw.signals_and_risk_factors),
    ticksWhen: raw.signals_and_risk_factors.asked_when,
    handOver: raw.hand_over.map((one) => handOverFrom(one, sources)),
    examples: raw.examples,
  }
}

type Sources = RawGuide['default_sources']

function inputFrom(raw: RawGuide['inputs'][number], { inputs }: Sources): Input {
  const { values, skip_when: skip } = raw
  return { ...guideEntry(raw, inputs), ...askedWith(raw), values: values.map(valueFrom), skip }
}

function derivedFrom(raw: RawGuide['derived'][number], { inputs }: Sources): Derived {
  return { ...guideEntry(raw, inputs), values: raw.values.map(valueFrom), firstThatFits: raw.first_that_fits }
}

function valueFrom(raw: RawGuide['inputs'][number]['values'][number]): Input['values'][number] {
  return { code: raw.code, ...askedWith(raw), days: raw.days, callFirst: raw.call_first === true }
}

/** How it is put to each asker, and what is said under it. */
function askedWith(raw: RawGuide['inputs'][number]['values'][number] | RawGuide['inputs'][number]) {
  return { text: askedText(raw), hint: bothTexts(raw.hint_nl, raw.hint_en, raw.hint_nl_u) }
}

/** How it is put to each asker. */
function askedText(raw: Omit<RawGuide['why'][number], 'code' | 'source'>): GuideText {
  const self = bothTexts(raw.self_nl, raw.self_en)
  return self ? { ...guideText(raw), self } : guideText(raw)
}

function actionFrom(raw: RawGuide['actions'][number]): Action {
  const { order, family_contact: familyContact, also, more } = raw
  return { ...guideEntry(raw), order, familyContact, also, leadsToVictimAbroad: more === 'victim-abroad' }
}

function ruleFrom(raw: RawGuide['rules'][number], { rules }: Sources): Rule {
  const { when, contact, never, why, rests_on: restsOn } = raw
  return { ...guideEntry(raw, rules), when, do: raw.do, contact, never, why, restsOn }
}

function handOverFrom(raw: RawGuide['hand_over'][number], { hand_over }: Sources): HandOver {
  return {
    ...guideEntry(raw, hand_over),
    warning: bothTexts(raw.warning_nl, raw.warning_en),
    for: raw.for,
    when: raw.when ?? {},
  }
}
