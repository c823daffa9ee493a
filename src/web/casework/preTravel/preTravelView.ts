import type { WrongField } from '../../../boundary/casework/acts/act.ts'
import type { Typed } from '../../../boundary/casework/acts/actForm.ts'
import type { PreTravelDone } from '../../../boundary/casework/preTravel/preTravelForms.ts'
import type { FoundPreTravel } from '../../../domain/casework/preTravel/preTravelFile.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { CodeLabels } from '../../../outputs/casework/codeLabels.ts'
import type { OpenedPreTravel, PreTravelLine } from '../../../services/casework/preTravel/readPreTravel.ts'
import type { Frame } from '../../look/shell/frame.ts'

/** In words: why not, and what to do instead. */
export type SaidWhy = {
  readonly why: string
  readonly instead: string
  /** What somebody has to say before it is done all the same. */
  readonly asks?: 'same_person' | undefined
}

/** What a form did, or why it did nothing. */
export type Said = {
  readonly done?: PreTravelDone | undefined
  readonly form?: 'leave' | 'find' | 'copy' | 'back' | 'decide' | 'destroy'
  readonly typed: Typed
  readonly wrong: readonly WrongField[]
  readonly refused?: SaidWhy | undefined
}

export const nothingSaid: Said = { typed: {}, wrong: [] }

/** What both pages need to say things in words. */
type Telling = {
  readonly frame: Frame
  readonly today: IsoDate
  readonly label: CodeLabels
  /** Of the hub. */
  readonly timeZone: string
}

export type ListView = Telling & {
  readonly profile: Profile
  readonly files: readonly PreTravelLine[]
  readonly found: readonly FoundPreTravel[] | undefined
  readonly said: Said
}

export type FileView = Telling & {
  readonly line: PreTravelLine
  /** Missing until somebody opened it. */
  readonly opened: Pick<OpenedPreTravel, 'opened' | 'copies'> | undefined
  readonly said: Said
}

/** A field of a form: its names, what was typed and what is wrong with it. */
export function typedField(
  { frame, said }: Pick<ListView, 'frame' | 'said'>,
  form: NonNullable<Said['form']>,
  name: string,
) {
  const isAnswer = said.form === form
  const typed = isAnswer ? said.typed[name] : undefined
  const wrong = isAnswer ? said.wrong.find(({ field }) => field === name) : undefined
  return {
    id: `${form}-${name}`,
    name,
    value: typeof typed === 'string' ? typed : undefined,
    error: wrong && frame.words(`casework.field_${wrong.expected}`),
  }
}
