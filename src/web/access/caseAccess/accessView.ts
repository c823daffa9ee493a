import type { Deed, ShareFieldName, TypedShare } from '../../../boundary/access/caseAccessRequest.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { type Act, mayDo } from '../../../domain/access/permissions.ts'
import type { CaseworkLists } from '../../../domain/codes/caseworkLists.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { AccessChoices } from '../../../services/access/cases/accessChoices.ts'
import type { CaseAccessView } from '../../../services/access/cases/showCaseAccess.ts'
import type { Frame } from '../../look/shell/frame.ts'

/** What the page on who may see a case is made of. */
export type AccessView = {
  readonly frame: Frame
  readonly actor: Actor
  readonly timeZone: string
  readonly lists: CaseworkLists
  readonly access: CaseAccessView
  /** Missing for who changes nothing here. */
  readonly choices: AccessChoices | undefined
  /** What a form did just now. */
  readonly done: Deed | undefined
  /** Why a form was refused, in a sentence. */
  readonly refused: string | undefined
  readonly share: ShareDraft
}

/** The form for a share as somebody left it, with what is wrong in it. */
export type ShareDraft = {
  readonly typed: TypedShare
  readonly errors: ShareErrors
  readonly today: IsoDate
}

/** Whether the reader may change something about who sees this case: by role, and not by emergency access. */
export function mayChange({ access, actor }: Pick<AccessView, 'access' | 'actor'>, act: Act): boolean {
  return access.holds && mayDo(actor.role, act)
}

export type ShareErrors = Readonly<Partial<Record<ShareFieldName, string>>>
