import type { ComponentChildren } from 'preact'
import type { WordKey } from '../../../messages/words.ts'
import { roleName } from '../../../outputs/access/accessNames.ts'
import { logMoment } from '../../../outputs/access/logWords.ts'
import { CASES_NAMED } from '../../../services/access/log/readAccessLog.ts'
import { MANY_CASES, REVIEW_DAYS, type UnusualAccess } from '../../../services/access/log/unusualAccess.ts'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows, type WorkRow } from '../../look/parts/rows.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { logHref } from './logHref.ts'
import { LogTabs } from './logTabs.tsx'

type Props = { frame: Frame; timeZone: string; unusual: UnusualAccess }

/** Access that may be right, and that somebody should look at. */
export function LogUnusualPage({ frame, timeZone, unusual }: Props) {
  const { words } = frame
  const title = words('accessLog.unusual_title')
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.accessLog}
      head={
        <>
          <PageHead title={title} lead={words('accessLog.unusual_lead', { days: REVIEW_DAYS })} />
          <LogTabs frame={frame} current={paths.accessLogUnusual} />
        </>
      }
    >
      <div class="baken-stack">
        {patternsOf(frame, timeZone, unusual).map((pattern) => (
          <Pattern key={pattern.id} words={words} pattern={pattern} />
        ))}
      </div>
    </Page>
  )
}

type UnusualPattern = {
  readonly id: string
  readonly title: WordKey
  readonly hint: string
  readonly rows: readonly WorkRow[]
}

function patternsOf(frame: Frame, timeZone: string, unusual: UnusualAccess): readonly UnusualPattern[] {
  const { words } = frame
  return [
    {
      id: 'unusual-many',
      title: 'accessLog.unusual_many',
      hint: words('accessLog.unusual_many_hint', { most: MANY_CASES }),
      rows: manyRows(frame, timeZone, unusual),
    },
    {
      id: 'unusual-surname',
      title: 'accessLog.unusual_surname',
      hint: words('accessLog.unusual_surname_hint'),
      rows: surnameRows(frame, timeZone, unusual),
    },
    {
      id: 'unusual-outside',
      title: 'accessLog.unusual_outside',
      hint: words('accessLog.unusual_outside_hint'),
      rows: outsideRows(frame, timeZone, unusual),
    },
  ]
}

function Pattern({ words, pattern }: { words: Frame['words']; pattern: UnusualPattern }) {
  const { id, title, hint, rows } = pattern
  const quiet = rows.length === 0
  return (
    <Panel id={id} title={words(title)} flush {...(quiet && { look: 'quiet' as const })}>
      <p class="baken-panel__body baken-muted">{hint}</p>
      {quiet ? (
        <p class="baken-panel__body">
          <b>{words('accessLog.unusual_none')}</b> {words('accessLog.unusual_none_text')}
        </p>
      ) : (
        <Rows rows={rows} />
      )}
    </Panel>
  )
}

function manyRows(frame: Frame, timeZone: string, { manyCases }: UnusualAccess): readonly WorkRow[] {
  const { words, locale } = frame
  return manyCases.map(({ person, name, role, begun, cases }) => ({
    key: `${person} ${begun}`,
    what: <Person name={name} of={roleName(role, words)} />,
    detail: words('accessLog.unusual_hour', { cases, time: logMoment(begun, timeZone, locale) }),
    act: <a href={logHref({ person })}>{words('accessLog.unusual_show')}</a>,
  }))
}

function surnameRows(frame: Frame, timeZone: string, { ownSurname }: UnusualAccess): readonly WorkRow[] {
  const { words, locale } = frame
  return ownSurname.map(({ line, at, name, person, number }) => ({
    key: `${line} ${number}`,
    what: <Person name={name}>{number !== undefined && <span class="baken-case">{number}</span>}</Person>,
    detail: logMoment(at, timeZone, locale),
    act: (
      <a href={number === undefined ? paths.accessLogLine(line) : logHref({ person, number })}>
        {words('accessLog.unusual_show')}
      </a>
    ),
  }))
}

function outsideRows(frame: Frame, timeZone: string, { outsideTeam }: UnusualAccess): readonly WorkRow[] {
  const { words, locale } = frame
  return outsideTeam.map(({ person, name, role, numbers, lines, last }) => ({
    key: String(person),
    what: (
      <Person name={name} of={roleName(role, words)}>
        <CaseNumbers words={words} person={person} numbers={numbers} />
      </Person>
    ),
    detail: words('accessLog.unusual_outside_line', { lines, time: logMoment(last, timeZone, locale) }),
    act: <a href={logHref({ person })}>{words('accessLog.unusual_show')}</a>,
  }))
}

/** The cases opened last, each a way to what this person did with it. */
function CaseNumbers({
  words,
  person,
  numbers,
}: {
  words: Frame['words']
  person: number
  numbers: readonly string[]
}) {
  const more = numbers.length - CASES_NAMED
  return (
    <>
      {numbers.slice(0, CASES_NAMED).map((number) => (
        <span key={number}>
          <a class="baken-case" href={logHref({ person, number })}>
            {number}
          </a>{' '}
        </span>
      ))}
      {more > 0 && words('accessLog.cases_more', { count: more })}
    </>
  )
}

function Person({ name, of: role, children }: { name: string; of?: string; children?: ComponentChildren }) {
  return (
    <>
      <b>
        <bdi>{name}</bdi>
      </b>{' '}
      {role !== undefined && <span class="baken-muted">{role}</span>} {children}
    </>
  )
}
