import { IDENTITY } from '../../domain/casework/sealedPart.ts'
import { labelOf } from '../../domain/codes/codeList.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { membersOf, partText } from '../../outputs/casework/partText.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { Facts } from '../look/parts/facts.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { SealedPart } from '../look/parts/sealedPart.tsx'
import { paths } from '../shell/paths.ts'
import type { CaseView } from './caseView.ts'

/** The sealed parts by name. One that is asked for is shown, and the page says that this was logged. */
export function SealedParts({ view }: { view: CaseView }) {
  const { words } = view.frame
  const none = view.shown.shares ? 'casework.sealed_none_shared' : 'casework.sealed_none'
  const parts = view.shown.parts.toSorted((a, b) => rank(a) - rank(b))
  return (
    <Panel id="sealed" title={words('casework.sealed_title')}>
      <div class="baken-stack baken-stack--tight">
        <p>{words(parts.length === 0 ? none : 'casework.sealed_lead')}</p>
        {parts.map((part) => (
          <OnePart key={part} view={view} part={part} />
        ))}
      </div>
    </Panel>
  )
}

/** Who it is stands first. */
function rank(part: string): number {
  return part === IDENTITY ? 0 : 1
}

type Props = { view: CaseView; part: string }

function OnePart({ view, part }: Props) {
  const { frame, profile, shown, asked, openedAt } = view
  const { words, locale } = frame
  const own = partText(part, words)
  const title = (part === IDENTITY ? undefined : labelOf(profile.casework.case_parts, part, locale)) ?? own.title
  const opened = {
    content: <Content view={view} part={part} />,
    loggedNote: words('casework.sealed_opened', { time: openedAt }),
  }
  return (
    <SealedPart
      words={words}
      id={`part-${part}`}
      level={3}
      title={title}
      what={own.what}
      ask={{ action: `${paths.sealed(shown.state.number)}#sealed`, fields: { part } }}
      {...(part === asked && { opened })}
    />
  )
}

/** What was written into the part, newest first; an older version says which event it came with. */
function Content({ view: { frame, shown }, part }: Props) {
  const { words, locale } = frame
  const versions = shown.opened.filter((opened) => opened.part === part).toReversed()
  if (versions.length === 0) return <p>{words('casework.sealed_destroyed')}</p>
  return (
    <>
      {versions.map(({ version, content }) => (
        <div key={version}>
          {versions.length > 1 && <p class="baken-small baken-muted">{writtenWith(version)}</p>}
          <Facts facts={membersOf(content, frame).map(({ name, value }) => ({ name, value: <bdi>{value}</bdi> }))} />
        </div>
      ))}
    </>
  )

  function writtenWith(version: number): string {
    const occurred = shown.events.find((event) => event.version === version)?.occurred
    return occurred === undefined ? '' : words('casework.sealed_as_of', { date: longDate(occurred as IsoDate, locale) })
  }
}
