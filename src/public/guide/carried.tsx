import type { GuideForm } from '../../boundary/guide/guideForm.ts'

type Props = {
  form: GuideForm
  /** The question that this form asks itself. */
  without?: string
  /** This form has the list to tick itself. */
  withoutTicks?: boolean
}

/** What was chosen so far, in fields that nobody sees: it goes along in the form, because nothing is kept. */
export function Carried({ form: { answers, ticked, sawTicks }, without, withoutTicks }: Props) {
  const chosen = Object.entries(answers).filter(([question]) => question !== without)
  const ticks = withoutTicks ? [] : Object.entries(ticked).flatMap(([list, codes]) => codes.map((code) => [list, code]))
  return (
    <>
      {chosen.map(([question, answer]) => (
        <input key={question} type="hidden" name={question} value={answer} />
      ))}
      {ticks.map(([list, code]) => (
        <input key={`${list}.${code}`} type="hidden" name={`_${list}`} value={code} />
      ))}
      {sawTicks && <input type="hidden" name="_seen" value="1" />}
    </>
  )
}
