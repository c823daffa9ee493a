import type { CaseworkLists } from '../../domain/codes/caseworkLists.ts'
import { caseworkListFiles } from './caseworkListFiles.ts'

const { casework_rules, permit_kinds, safety_levels, task_kinds } = caseworkListFiles

/** The lists of casework that terms and return plans name codes of; who reads a profile needs them to check it. */
export const namedListFiles = { casework_rules, permit_kinds, safety_levels, task_kinds }

export type NamedLists = Pick<CaseworkLists, keyof typeof namedListFiles>
