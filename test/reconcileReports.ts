import { readFileSync } from 'node:fs'
import { readDefinitionSet } from '../src/boundary/figures/definitionSets.ts'
import { readReport } from '../src/boundary/figures/report/readReport.ts'
import { readProfile } from '../src/boundary/profile/readProfile.ts'
import type { CubeCell } from '../src/domain/codes/codedState.ts'
import { codeNames } from '../src/domain/figures/codeNames.ts'
import type { CountedFigures } from '../src/domain/figures/countedFigures.ts'
import { foldFigures } from '../src/domain/figures/foldFigures.ts'
import type { Reconciliation } from '../src/domain/figures/reconcile/finding.ts'
import { reconcile } from '../src/domain/figures/reconcile/reconcile.ts'
import { yearEnd } from '../src/domain/shared/isoDate.ts'

const profile = await readProfile('profiles', 'nl')
const { definitions } = await readDefinitionSet('profiles', profile, 'nl-2018')
const names = codeNames(profile.lists, definitions)

/** The annual figures of 2018 as published, with their slip in table 6. */
export const published = readFileSync('test/fixtures/annual-figures-2018.txt', 'utf8')

/** The published text with the one number put right. */
export const mended = published.replace('ja achterlating n=11', 'ja achterlating n=15')

/** Figures that Baken counts itself, from any cube of cases. */
export function ownFigures(cube: readonly CubeCell[], previousCube: readonly CubeCell[]): CountedFigures {
  const question = { year: 2018, asOf: yearEnd(2018), knownAt: null }
  return foldFigures(definitions, names, { cube, previousCube, adviceRequests: 3 }, question)
}

/** The cases behind the published tables, with the groups that it prints; written as codes and counts. */
export const cubeOf2018: readonly CubeCell[] = [
  ['forced_marriage', 'adult', 'yes', 'returned_with_support', 5],
  ['forced_marriage', 'adult', 'yes', 'wants_no_help', 1],
  ['forced_marriage', 'minor', 'unknown', 'not_traced', 1],
  ['forced_marriage', 'minor', 'open', null, 3],
  ['forced_marriage_and_abandonment', 'adult', 'no', 'handed_to_care', 2],
  ['forced_marriage_and_abandonment', 'adult', 'no_right_of_residence', 'no_right_of_residence', 1],
  ['forced_marriage_and_abandonment', 'parent_with_minor_children', 'open', null, 1],
  ['abandonment', 'minor', 'yes', 'returned_with_support', 11],
  ['abandonment', 'adult', 'permission_after_intervention', 'returned_after_intervention', 4],
  ['abandonment', 'adult', 'no', 'handed_to_care', 2],
  ['abandonment', 'adult', 'no', 'child_abduction_procedure', 2],
  ['abandonment', 'adult', 'no', 'mediation', 1],
  ['abandonment', 'adult', 'no', 'moved', 5],
  ['abandonment', 'adult', 'no', 'divorce', 1],
  ['abandonment', 'adult', 'returned_by_self', 'returned_by_self', 1],
  ['abandonment', 'adult', 'unknown', 'not_traced', 1],
  ['abandonment', 'parent_with_minor_children', 'unknown', 'not_traced', 2],
  ['abandonment', 'parent_with_minor_children', 'no_right_of_residence', 'no_right_of_residence', 3],
  ['abandonment', 'parent_with_minor_children', 'open', null, 6],
  ['domestic_violence_abroad', 'minor', 'yes', 'supported_in_decisions', 1],
  ['domestic_violence_abroad', 'adult', 'yes', 'supported_in_decisions', 1],
  ['domestic_violence_abroad', 'parent_with_minor_children', 'yes', 'handed_to_care', 2],
].map(cell)

/** 2017 in topics only: 4, 30 and 4. */
export const cubeOf2017: readonly CubeCell[] = [
  ['forced_marriage', 'adult', 'open', null, 4],
  ['abandonment', 'minor', 'open', null, 30],
  ['domestic_violence_abroad', 'adult', 'open', null, 4],
].map(cell)

function cell(values: readonly (string | number | null)[]): CubeCell {
  const [topic, victimGroup, outcome, result, count] = values
  return {
    topic: String(topic),
    victimGroup: String(victimGroup),
    place: 'abroad',
    outcome: String(outcome),
    result: result === null ? null : String(result),
    count: Number(count),
  }
}

export function reconciled(text: string): Reconciliation {
  return reconcile(readReport(new TextEncoder().encode(text)))
}

export function contradictionsIn(text: string) {
  return reconciled(text).findings.filter((finding) => finding.kind === 'contradiction')
}
