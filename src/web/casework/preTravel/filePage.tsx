import { sealedFields } from '../../../boundary/casework/preTravel/preTravelForms.ts'
import { openableParts, type PreTravelPart } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { isWaiting } from '../../../domain/casework/preTravel/preTravelRules.ts'
import { parseIsoDate } from '../../../domain/shared/isoDate.ts'
import { zoneText } from '../../../outputs/casework/zones.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Button } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { clientNow, wallTime } from '../contact/clockTexts.ts'
import { CopiesPanel } from './copiesPanel.tsx'
import { BackForm, DecideForm, DestroyForm } from './endForms.tsx'
import { LineStatus } from './listPage.tsx'
import type { FileView } from './preTravelView.ts'
import { ReportForm } from './reportForm.tsx'
import { TaskList } from './taskList.tsx'

/** One pre-travel file: its dates and the consent at once, what is sealed after opening, and how it ends. */
export function PreTravelFilePage({ view }: { view: FileView }) {
  const { frame, line, said } = view
  const { words, locale } = frame
  const { number, consents, leavesOn, returnsOn, registeredOn, caseNumber } = line
  return (
    <Page
      frame={frame}
      title={number}
      current={paths.preTravel}
      head={
        <>
          <Crumbs words={words} path={[{ href: paths.preTravel, label: words('preTravel.title') }]} here={number} />
          <PageHead title={words('preTravel.file', { number })}>
            <LineStatus line={line} words={words} />
          </PageHead>
          {said.done && <Notice kind="safe" answers title={words(`preTravel.done_${said.done}`)} />}
          {line.alarm && (
            <Notice kind="danger" title={words('preTravel.alarm_title', { returns: longDate(returnsOn, locale) })}>
              <p>{words('preTravel.never_family')}</p>
              <p>{words('preTravel.alarm_do')}</p>
              <TaskList view={view} />
            </Notice>
          )}
        </>
      }
      side={
        <>
          <Panel id="dates" title={words('preTravel.dates')} look="lit">
            <Facts
              facts={[
                { name: words('preTravel.leaves_on'), value: longDate(leavesOn, locale) },
                { name: words('preTravel.returns_on'), value: longDate(returnsOn, locale) },
                { name: words('preTravel.registered_on'), value: longDate(registeredOn, locale) },
                ...(caseNumber === null
                  ? []
                  : [
                      {
                        name: words('preTravel.of_case'),
                        value: <a href={paths.case(caseNumber)}>{caseNumber}</a>,
                      },
                    ]),
              ]}
            />
          </Panel>
          <Panel id="consent" title={words('preTravel.consents')}>
            {consents.length === 0 ? (
              <p>{words('preTravel.consent_none')}</p>
            ) : (
              <ul class="baken-list">
                {consents.map((consent) => (
                  <li key={consent}>{words(`preTravel.consent_${consent}`)}</li>
                ))}
              </ul>
            )}
          </Panel>
        </>
      }
    >
      {line.destroyedOn === null && <SealedPanel view={view} />}
      {line.destroyedOn === null && <CopiesPanel view={view} />}
      {isWaiting(line) && <BackForm view={view} />}
      {isWaiting(line) && <DecideForm view={view} />}
      {!line.keyGone && <DestroyForm view={view} />}
    </Page>
  )
}

function SealedPanel({ view }: { view: FileView }) {
  const { frame, line, opened } = view
  const { words } = frame
  const parts = openableParts(line)
  return (
    <Panel id="sealed" title={words('preTravel.sealed')}>
      {opened === undefined ? (
        <form class="baken-form" method="post" action={paths.preTravelAct(line.number, 'opening')}>
          <p>{words('preTravel.open_lead')}</p>
          <div class="baken-buttons">
            <Button look="primary">{words('preTravel.open_send')}</Button>
          </div>
        </form>
      ) : (
        <div class="baken-stack">
          {parts.map((part) => (
            <OpenPart key={part} view={view} part={part} />
          ))}
          {parts.length < Object.keys(sealedFields).length && <p>{words('preTravel.beyond_consent')}</p>}
          <ReportForm view={view} />
        </div>
      )}
    </Panel>
  )
}

function OpenPart({ view, part }: { view: FileView; part: PreTravelPart }) {
  const { words } = view.frame
  const content = view.opened?.opened.get(part)
  const facts = sealedFields[part].flatMap((name) => {
    const value = content?.[name]
    return typeof value === 'string' ? { name: words(`preTravel.${name}`), value: saidValue(view, name, value) } : []
  })
  return (
    <section>
      <h3>{words(`preTravel.part_${part}`)}</h3>
      {facts.length === 0 ? <p>{words('preTravel.part_empty')}</p> : <Facts facts={facts} />}
    </section>
  )
}

function saidValue({ frame, label }: FileView, name: string, value: string) {
  const { locale } = frame
  const date = name === 'birth_date' ? parseIsoDate(value) : undefined
  if (date) return longDate(date, locale)
  if (name === 'country') return label('countries', value)
  if (name !== 'contact_zone') return <bdi>{value}</bdi>
  const now = wallTime(clientNow(value), locale)
  return frame.words('preTravel.zone_now', { zone: zoneText(value, { words: frame.words, label }), now })
}
