import { Fragment } from 'preact'
import { numberRuns } from '../../domain/shared/numberRuns.ts'

type Props = {
  text: string
  /** Of the numbers. */
  class?: string
}

/** A text in which every number of several groups runs from left to right, in whichever direction the words go. */
export function WithNumbers({ text, class: className }: Props) {
  return (
    <>
      {numberRuns(text).map((run, at) =>
        at % 2 === 1 ? (
          <bdi key={at} dir="ltr" class={className}>
            {run}
          </bdi>
        ) : (
          <Fragment key={at}>{run}</Fragment>
        ),
      )}
    </>
  )
}
