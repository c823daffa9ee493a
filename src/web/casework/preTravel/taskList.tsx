import type { CodeLabels } from '../../../outputs/casework/codeLabels.ts'
import type { PreTravelLine } from '../../../services/casework/preTravel/readPreTravel.ts'

/** What a file asks for: the kinds of tasks of the profile. */
export function TaskList({
  view: { line, label },
}: {
  view: { readonly line: PreTravelLine; readonly label: CodeLabels }
}) {
  if (line.tasks.length === 0) return null
  return (
    <ul class="baken-list">
      {line.tasks.map(({ kind }) => (
        <li key={kind}>{label('task_kinds', kind)}</li>
      ))}
    </ul>
  )
}
