import type { CaseFile } from '../caseFile.ts'
import { presentPersons } from '../persons/findPerson.ts'
import { refuseSharing } from './sharingRefusals.ts'

/** Whom a letter to the child protection board is about: the client, or the minor children of a client who is of age; nobody without a minor. */
export function protectedIn({ victimGroup }: Pick<CaseFile, 'victimGroup'>): 'client' | 'children' | undefined {
  if (victimGroup === 'minor') return 'client'
  return victimGroup === 'parent_with_minor_children' ? 'children' : undefined
}

/** Why there is nothing to write to the child protection board; missing when there is. Children have to be known one by one. */
export function childLetterHindrance(
  file: Pick<CaseFile, 'victimGroup' | 'persons'>,
): ReturnType<typeof refuseSharing> | undefined {
  const about = protectedIn(file)
  if (about === undefined) return refuseSharing('no-minor')
  if (about === 'client') return undefined
  const isNamed = presentPersons(file.persons).some(
    ({ role, minor }) => role === 'child_with_client' && minor !== false,
  )
  return isNamed ? undefined : refuseSharing('children-unknown')
}
