import { Select } from '../../look/forms/select.tsx'
import type { ActFields } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

type Props = {
  view: ChapterView
  fields: ActFields
  /** Of which kinds; of all but the hub when missing. */
  kinds?: readonly string[]
  /** The first choice, with an empty value. */
  any?: string
}

/** Which organisation is asked. */
export function OrganisationSelect({ view, fields, kinds, any }: Props) {
  const { words } = view.frame
  const found = view.organisations.filter(({ kind }) => (kinds ? kinds.includes(kind) : kind !== 'hub'))
  return (
    <Select
      {...fields.of('organisation')}
      label={words('verification.whom')}
      any={any}
      options={found.map(({ id, name }) => ({ value: String(id), label: name }))}
    />
  )
}

/** The name of an organisation; the hub when it is missing. */
export function organisationName({ organisations, frame }: ChapterView, id: number | null): string {
  return organisations.find((one) => one.id === id)?.name ?? frame.words('verification.the_hub')
}
