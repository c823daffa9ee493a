import type { FiguresQuestion } from '../../../domain/figures/annualFigures.ts'
import { yearEnd } from '../../../domain/shared/isoDate.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Field } from '../../look/forms/field.tsx'
import { FilterForm } from '../../look/forms/filterForm.tsx'
import { Select } from '../../look/forms/select.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { paths } from '../../shell/paths.ts'

type Props = {
  frame: Frame
  question: FiguresQuestion
  definitions: string
  /** The years that have cases, newest first. */
  years: readonly number[]
  definitionSets: readonly string[]
}

/** Which figures: the year, as it stood when, as known when, and by which definitions. */
export function QuestionForm({ frame, question, definitions, years, definitionSets }: Props) {
  const { words, locale } = frame
  const { year, asOf, knownAt } = question
  const offered = years.includes(year) ? years : [...years, year].sort((one, other) => other - one)
  return (
    <FilterForm words={words} label={words('figures.form')} action={paths.figures}>
      <Select
        id="year"
        name="year"
        label={words('figures.form_year')}
        hint={words('figures.form_year_hint')}
        value={String(year)}
        options={offered.map((one) => ({ value: String(one), label: String(one) }))}
      />
      <Field
        id="as_of"
        name="as_of"
        type="date"
        label={words('figures.form_as_of')}
        hint={words('figures.form_as_of_hint', { date: longDate(yearEnd(year), locale) })}
        value={asOf === yearEnd(year) ? undefined : asOf}
      />
      <Field
        id="known_at"
        name="known_at"
        type="date"
        label={words('figures.form_known_at')}
        hint={words('figures.form_known_at_hint')}
        value={knownAt ?? undefined}
      />
      {definitionSets.length > 1 && (
        <Select
          id="definitions"
          name="definitions"
          label={words('figures.form_definitions')}
          value={definitions}
          options={definitionSets.map((name) => ({ value: name, label: name }))}
        />
      )}
    </FilterForm>
  )
}
