import type { WrongField } from '../../../boundary/casework/acts/act.ts'
import type { ActForm, Typed } from '../../../boundary/casework/acts/actForm.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { CommandName } from '../../../domain/casework/caseCommand.ts'
import type { Refusal } from '../../../domain/casework/refusal.ts'
import type { Hat } from '../../../domain/casework/rules.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { CodeLabels } from '../../../outputs/casework/codeLabels.ts'
import type { CaseView as Shown } from '../../../services/casework/showCase.ts'
import type { Frame } from '../../look/shell/frame.ts'
import type { Contacts } from '../profileContacts.ts'

/** An organisation that can be asked or given something. */
export type OrganisationChoice = { readonly id: number; readonly name: string; readonly kind: string }

/** What became of the form that was just sent, when it was not done. */
export type ActAnswer = Pick<ActForm, 'act' | 'typed'> &
  (
    | { readonly is: 'wrong'; readonly fields: readonly WrongField[] }
    | { readonly is: 'refused'; readonly refusal: Refusal }
    /** It belongs to another role, so that no form for it stands here. */
    | { readonly is: 'not-yours' }
    /** Somebody else wrote about the same thing in between: what they wrote has this version. */
    | { readonly is: 'conflict'; readonly version: number | undefined }
  )

/** What every page of a case is made of. */
export type ChapterView = {
  readonly frame: Frame
  readonly profile: Profile
  readonly label: CodeLabels
  readonly timeZone: string
  readonly today: IsoDate
  readonly actor: Actor
  /** In what capacity the reader acts on cases. */
  readonly hat: Hat
  readonly shown: Shown
  readonly organisations: readonly OrganisationChoice[]
  /** The numbers of the profile: whom to call in danger. */
  readonly contacts: Contacts
  readonly answer: ActAnswer | undefined
  /** The act that was just done. */
  readonly done: CommandName | undefined
}

export const nothingTyped: Typed = {}
