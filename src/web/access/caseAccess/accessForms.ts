import { paths } from '../../shell/paths.ts'

type FormAddress = {
  readonly action: string
  /** The name under which the unfinished form is kept: its address. */
  readonly draft: string
}

/** Where the forms on who may see a case are sent to. */
export function accessForms(number: string) {
  const form = (part: string): FormAddress => addressOf(`${paths.caseAccess(number)}/${part}`)
  return {
    setOwner: form('owner'),
    addToTeam: form('team'),
    removeFromTeam: form('team/removal'),
    share: form('shares'),
    confirmShare: (id: number) => form(`shares/${id}/confirmation`),
    endShare: (id: number) => form(`shares/${id}/end`),
    exclude: form('exclusions'),
    readmit: form('exclusions/removal'),
    restrict: form('named-list'),
    unrestrict: form('named-list/removal'),
  }
}

/** The form of emergency access. */
export const emergencyForm: FormAddress = addressOf(paths.emergencyAccess)

function addressOf(action: string): FormAddress {
  return { action, draft: action.slice(1).toLowerCase() }
}
