import type { GuideAnswer } from '../../outputs/guide/guideAnswer.ts'
import { Fold } from './folds.tsx'
import { SourceNote } from './sourceNote.tsx'

/** The safety rules that the answer rests on, and the documents. */
export function Grounds({ answer: { safetyRules, sources, tongue } }: { answer: GuideAnswer }) {
  const { words } = tongue
  return (
    <div class="baken-steps">
      <Fold title={words('guide.grounds_title')}>
        {safetyRules.length > 0 && (
          <>
            <p>{words('guide.grounds_rules')}</p>
            <ul class="baken-plain-list">
              {safetyRules.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
        <SourceNote tongue={tongue} names={sources} />
      </Fold>
    </div>
  )
}
