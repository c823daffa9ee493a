import type { CaseFile } from '../../../domain/casework/caseFile.ts'
import { misfitOfResult } from '../../../domain/casework/closing/resultFit.ts'
import { codesWith } from '../../../domain/casework/codesFit.ts'
import { allowedResults, type CaseCodes, unexpectedOf } from '../../../domain/codes/codeCombination.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import { refusalText } from '../../../outputs/casework/refusalText.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Select } from '../../look/forms/select.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { OnDay } from '../partnerDesk/dayField.tsx'
import { CLOSING } from './closingView.ts'

/** What came of the case: only results that fit the topic and the outcome can be chosen. */
export function ResultPanel({ view, file }: { view: ChapterView; file: CaseFile }) {
  const { words, locale } = view.frame
  const isOpen = file.closedOn === null
  const said =
    file.result === null || file.resultOn === null
      ? words(file.outcome === null ? 'closing.result_waits' : 'closing.result_none')
      : words('closing.result_now', {
          result: view.label('results', file.result),
          date: longDate(file.resultOn, locale),
        })
  return (
    <Panel id="result" title={words('closing.result_title')}>
      <div class="baken-stack baken-stack--tight">
        <p>{said}</p>
        <Expected view={view} file={file} />
        {isOpen && file.outcome !== null && file.result === null && <ResultForm view={view} file={file} />}
        {isOpen && file.outcome !== null && file.result !== null && (
          <ActFold view={view} act="record-result" summary={words('closing.result_change')}>
            <ResultForm view={view} file={file} />
          </ActFold>
        )}
      </div>
    </Panel>
  )
}

function ResultForm({ view, file }: { view: ChapterView; file: CaseFile }) {
  const { frame, label, profile } = view
  const { words } = frame
  const allowed = file.outcome === null ? [] : allowedResults(profile, file.topic, file.outcome)
  const results = allowed.filter((code) => !misfitOfResult(file, code, profile))
  const hint = words('closing.result_hint', {
    topic: label('topics', file.topic),
    outcome: label('outcomes', file.outcome ?? 'open'),
  })
  return (
    <ActForm view={view} on={CLOSING} act="record-result" submit={words('closing.result_send')}>
      {(fields) => (
        <>
          <OnDay view={view} fields={fields} />
          <Select
            {...fields.of('result')}
            label={words('closing.result')}
            hint={hint}
            options={results.map((code) => ({ value: code, label: label('results', code) }))}
          />
          <NotNow view={view} file={file} allowed={allowed} />
        </>
      )}
    </ActForm>
  )
}

/** Results that go with the topic and the outcome and can't be chosen as the case stands: each says why, and what first. */
function NotNow({ view, file, allowed }: { view: ChapterView; file: CaseFile; allowed: readonly string[] }) {
  const { frame, label, profile } = view
  const { words } = frame
  const held = allowed.flatMap((code) => {
    const misfit = misfitOfResult(file, code, profile)
    return misfit ? [{ code, ...refusalText(misfit, { ...view, ...frame }) }] : []
  })
  if (held.length === 0) return null
  return (
    <Fold summary={words('closing.result_others')}>
      <ul>
        {held.map(({ code, why, instead }) => (
          <li key={code}>{words('closing.result_not_now', { result: label('results', code), why, instead })}</li>
        ))}
      </ul>
    </Fold>
  )
}

/** Where a result usually goes with something that this case does not have, the screen asks; it refuses nothing. */
function Expected({ view, file }: { view: ChapterView; file: CaseFile }) {
  const { frame, label, profile } = view
  const expected = expectedOf(profile, codesWith(file, {}))
  if (expected.length === 0) return null
  const names = expected.map(({ list, code }) => label(list, code))
  const said = new Intl.ListFormat(frame.locale, { type: 'disjunction' }).format(names)
  return (
    <Notice kind="waiting">
      <p>{frame.words('closing.result_expects', { expected: said })}</p>
    </Notice>
  )
}

function expectedOf(profile: Profile, codes: CaseCodes) {
  const lists = unexpectedOf(profile, codes)
  const condition = profile.resultConditions.find(({ result }) => result === codes.result)
  return lists.flatMap((list) => (condition?.expects[list] ?? []).map((code) => ({ list, code })))
}
