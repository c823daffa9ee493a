import type { LaunchNote } from '../launch/launchNote.ts'
import type { WordKey, Words } from '../messages/words.ts'

const keys = {
  'creating-cluster': 'cli.note_creating_cluster',
  'cluster-elsewhere': 'cli.note_cluster_elsewhere',
  'binaries-copied': 'cli.note_binaries_copied',
  recovering: 'cli.note_recovering',
} as const satisfies Record<LaunchNote['kind'], WordKey>

/** What happens while a server starts, for who waits for it. */
export function noteText(note: LaunchNote, say: Words): string {
  return say(keys[note.kind], 'path' in note ? { path: note.path } : {})
}
