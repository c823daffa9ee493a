import { capital } from '../outputs/capital.ts'
import type { HelpLine } from './helpLines.ts'
import { type PublicFrame, PublicPage } from './publicFrame.tsx'

type Props = { frame: PublicFrame; deskAddress: string }

/** The public side of a demo: that it is practice, and where help is. */
export function PracticePage({ frame, deskAddress }: Props) {
  const { words, help } = frame
  return (
    <PublicPage frame={frame} isPractice>
      <div class="baken-block">
        <h1>{words('public.title')}</h1>
        <p class="baken-lead">{words('public.lead')}</p>
      </div>
      <Calls frame={frame} id="abroad" title={words('public.from_abroad')} lines={help.fromAbroad} isFirstMarked />
      <Calls frame={frame} id="netherlands" title={words('public.from_netherlands')} lines={help.fromNetherlands} />
      <div class="baken-note">
        <p>
          <b dir="ltr">{help.danger.number}</b>: {help.danger.reach}
        </p>
        <p>{help.danger.whenAbroad}</p>
      </div>
      <div class="baken-note">
        <p>
          <b>{words('public.watched_title')}</b> {words('public.watched')}
        </p>
      </div>
      <div class="baken-block baken-muted">
        <p>{words('public.later')}</p>
        <p>{words('public.no_traces')}</p>
        <p>
          <a class="baken-target" href={deskAddress}>
            {words('public.to_desk')}
          </a>
        </p>
      </div>
    </PublicPage>
  )
}

type CallsProps = {
  frame: PublicFrame
  id: string
  title: string
  lines: readonly HelpLine[]
  /** The first number is the one to call. */
  isFirstMarked?: boolean
}

function Calls({ frame, id, title, lines, isFirstMarked }: CallsProps) {
  return (
    <section class="baken-block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.map((line, at) => (
        <Call key={line.code} frame={frame} line={line} isFirst={isFirstMarked === true && at === 0} />
      ))}
    </section>
  )
}

function Call({ frame: { words }, line, isFirst }: { frame: PublicFrame; line: HelpLine; isFirst: boolean }) {
  return (
    <div class={isFirst ? 'baken-call baken-call--first' : 'baken-call'}>
      <p>{line.name}</p>
      <a href={`tel:${line.dial}`} dir="ltr">
        {line.number}
      </a>
      <p>{line.note}</p>
      {line.isUnchecked && (
        <p class="baken-muted">
          {line.dateText === undefined
            ? words('public.no_date')
            : words('public.checked_never', { about: capital(line.dateText) })}
        </p>
      )}
    </div>
  )
}
