import { Fragment } from 'preact'
import { CallNumber } from './callNumber.tsx'
import type { PublicFrame } from './publicFrame.ts'
import { shortNames } from './shortNames.ts'

/** In practice on each page, right under the way out: that nobody reads it, and whom to call: from abroad by numbers that work there. */
export function PracticeStrip({ frame: { words, help, isAbroad } }: { frame: PublicFrame }) {
  const atHome = help.fromNetherlands.filter(({ code }) => help.fromAbroad.every((line) => line.code !== code))
  const lines = isAbroad
    ? help.fromAbroad
    : [help.danger, ...atHome, ...help.fromAbroad.filter(({ code }) => code in shortNames)]
  return (
    <section class="baken-practice" aria-label={words('public.practice_label')}>
      <p>
        <b>{words('public.practice')}</b> {words('public.practice_help')}{' '}
        {lines.map((line, at) => {
          const shortName = shortNames[line.code]
          return (
            <Fragment key={line.code}>
              <span class="baken-digits">
                {shortName && <bdi lang="nl">{shortName}</bdi>} <CallNumber line={line} />
                {at < lines.length - 1 && words('public.comma').trimEnd()}
              </span>{' '}
            </Fragment>
          )
        })}
      </p>
    </section>
  )
}
