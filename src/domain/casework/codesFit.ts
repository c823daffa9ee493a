import { type CaseCodes, refusalsOf } from '../codes/codeCombination.ts'
import type { CodeList } from '../codes/codeList.ts'
import { isCodeOn } from '../codes/codeList.ts'
import type { Profile } from '../codes/profile.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import type { CaseFile } from './caseFile.ts'
import type { CodeValue, Refusal } from './refusal.ts'

/** The codes of a case with what would change. */
export function codesWith(file: CaseFile, changed: CaseCodes): CaseCodes {
  return {
    topic: file.topic,
    outcome: file.outcome ?? undefined,
    result: file.result ?? undefined,
    tie: file.tie,
    clientLocation: file.placeNow,
    victimGroup: file.victimGroup,
    ...changed,
  }
}

/** Why these codes can't stand together; missing when they can. */
export function misfitOf(profile: Profile, codes: CaseCodes): Refusal<'casework', 'codes-do-not-fit'> | undefined {
  const [refusal] = refusalsOf(profile, codes)
  if (!refusal) return undefined
  const [list, wanted] =
    refusal.reason === 'condition' ? [refusal.on, refusal.needed] : (['results', refusal.allowed] as const)
  const fitting = wanted.map((code): CodeValue => ({ list, code }))
  return { chapter: 'casework', reason: 'codes-do-not-fit', values: { fitting } }
}

/** The first of these that is not a code of its list on that day; missing when all are. */
export function unknownCode(
  lists: Readonly<Record<string, CodeList>>,
  on: IsoDate,
  codes: readonly (readonly [list: string, code: string])[],
): Refusal<'casework', 'unknown-code'> | undefined {
  const wrong = codes.find(([name, code]) => {
    const list = lists[name]
    return list === undefined || !isCodeOn(list, code, on)
  })
  if (!wrong) return undefined
  return { chapter: 'casework', reason: 'unknown-code', values: { given: { list: wrong[0], code: wrong[1] } } }
}
