import type { Files } from './proposal.ts'

/** What writing published texts back into a folder does with each file. */
export type ExportPlan = {
  readonly write: readonly { readonly file: string; readonly text: string }[]
  readonly unchanged: readonly string[]
  /** Files that were changed in the folder by a way beside publishing: writing over them would lose that. */
  readonly changedBeside: readonly string[]
}

/**
 * Plans the export. A file of the folder is written over only when it is a text that something published was written on, or that was
 * published. `earlier` has all of these by file. An empty folder takes every file.
 */
export function exportPlan(
  published: Files,
  earlier: ReadonlyMap<string, ReadonlySet<string>>,
  folder: Files,
): ExportPlan {
  const plan = [...published].map(([file, text]) => ({ file, text, state: stateOf(file, text) }))
  const filesThatAre = (state: (typeof plan)[number]['state']) => plan.filter((one) => one.state === state)
  return {
    write: filesThatAre('write').map(({ file, text }) => ({ file, text })),
    unchanged: filesThatAre('unchanged').map(({ file }) => file),
    changedBeside: filesThatAre('changed_beside').map(({ file }) => file),
  }

  function stateOf(file: string, text: string): 'write' | 'unchanged' | 'changed_beside' {
    const there = folder.get(file) ?? ''
    if (there === text) return 'unchanged'
    if (folder.size === 0) return 'write'
    return earlier.get(file)?.has(there) ? 'write' : 'changed_beside'
  }
}
