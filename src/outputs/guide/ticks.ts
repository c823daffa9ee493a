import type { CodeEntry, CodeList } from '../../domain/codes/codeList.ts'
import type { Guidance } from '../../domain/guide/guidance.ts'
import { sourceNames } from './sourceNames.ts'
import { type Tongue, textIn } from './tongue.ts'

/** A signal or a risk factor to tick. What is ticked changes nothing in the answer. */
export type Tick = { readonly code: string; readonly text: string }

export type TickList = {
  readonly name: 'signals' | 'risk_factors'
  readonly title: string
  readonly ticks: readonly Tick[]
  /** Those that reveal origin, belief or health: for who needs them for safety. */
  readonly sensitive: readonly Tick[]
  readonly sources: readonly string[]
}

/** Every signal and risk factor of the profile, with what they rest on. */
export function tickLists(guidance: Guidance, tongue: Tongue): readonly TickList[] {
  const { signals, riskFactors } = guidance
  return [listOf('signals', signals, guidance, tongue), listOf('risk_factors', riskFactors, guidance, tongue)]
}

type Ticked = CodeEntry & { readonly sensitive: readonly string[] }

function listOf(name: TickList['name'], list: CodeList<Ticked>, guidance: Guidance, tongue: Tongue): TickList {
  const tick = ({ code, labels }: Ticked): Tick => ({
    code,
    text: tongue.texts.get(`${name}.${code}`) ?? textIn(tongue, labels),
  })
  return {
    name,
    title: tongue.texts.get(name) ?? textIn(tongue, list.labels),
    ticks: list.entries.filter(({ sensitive }) => sensitive.length === 0).map(tick),
    sensitive: list.entries.filter(({ sensitive }) => sensitive.length > 0).map(tick),
    sources: sourceNames(guidance, list.entries, tongue),
  }
}
