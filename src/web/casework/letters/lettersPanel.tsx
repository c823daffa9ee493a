import { mayDo } from '../../../domain/access/permissions.ts'
import { protectedIn } from '../../../domain/casework/sharing/childLetter.ts'
import { letterKinds } from '../../../domain/casework/sharing/sharingEvents.ts'
import { capital } from '../../../outputs/capital.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { paths } from '../../shell/paths.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** The letters and sheets that can be made of a case, and those that were. */
export function LettersPanel({ view }: { view: ChapterView }) {
  const { frame, shown, actor } = view
  const { words, locale } = frame
  const { letters } = shown.chapters.sharing
  const { number } = shown.state
  const fitting = letterKinds.filter(
    (kind) => kind !== 'child_protection_letter' || (shown.file && protectedIn(shown.file)),
  )
  const rows = letters.toReversed().map(({ letter, kind, on }) => ({
    key: String(letter),
    when: longDate(on, locale),
    what: capital(words(`sharing.letter_${kind}`)),
  }))
  return (
    <Panel id="letters" title={words('sharing.letters')} flush>
      <div class="baken-panel__body">
        <div class="baken-stack baken-stack--tight">
          <p>{words('sharing.letters_lead')}</p>
          {mayDo(actor.role, 'share_case') && (
            <div class="baken-buttons">
              {fitting.map((kind) => (
                <LinkButton key={kind} href={paths.caseLetter(number, kind)} icon="letter">
                  {capital(words(`sharing.letter_${kind}`))}
                </LinkButton>
              ))}
            </div>
          )}
        </div>
      </div>
      {rows.length > 0 && <Rows rows={rows} />}
    </Panel>
  )
}
