import { longDate } from '../../../outputs/figures/longDate.ts'
import { Drawing } from '../../look/parts/drawing.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import { SideScroll } from '../../look/tables/sideScroll.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { familyPicture } from './familyPicture.ts'
import { figuresOf } from './figuresOf.ts'

/** The family as a picture, with what its signs mean. The list under it says the same in words. */
export function FamilyPanel({ view }: { view: ChapterView }) {
  const { words, locale } = view.frame
  const figures = figuresOf(view)
  const { wedding } = view.shown.chapters.safety.plannedDays
  const has = (kind: string) => figures.some((figure) => figure.kind === kind)
  const isPlanned = figures.some(({ tie }) => tie === 'planned')
  const svg = familyPicture(figures, {
    title: words('persons.picture_title'),
    description: words('persons.picture_description', {
      count: figures.length - 1,
      shared: view.shown.shares ? 1 : 0,
      dangers: figures.filter(({ kind }) => kind === 'danger').length,
    }),
  })
  return (
    <Panel id="family" title={words('persons.family_title')}>
      <div class="baken-stack baken-stack--tight">
        <SideScroll label={words('persons.picture_scroll')}>
          <Drawing svg={svg} />
        </SideScroll>
        <p class="baken-choices">
          {has('danger') && <Status kind="danger">{words('persons.sign_danger')}</Status>}
          {has('trusted') && <Status kind="safe">{words('persons.sign_trusted')}</Status>}
          {isPlanned && (
            <span class="baken-small">
              {wedding === null
                ? words('persons.sign_planned')
                : words('persons.sign_planned_on', { date: longDate(wedding, locale) })}
            </span>
          )}
        </p>
        <p class="baken-small baken-muted">{words('persons.picture_logged')}</p>
      </div>
    </Panel>
  )
}
