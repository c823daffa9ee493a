import type { Words } from '../../messages/words.ts'

/** What was written, and what was not because the folder has changes that publishing does not know. */
export type ContentExport = {
  readonly folder: string
  readonly write: readonly string[]
  readonly unchanged: readonly string[]
  readonly changedBeside: readonly string[]
}

/** For a terminal. When a file would lose a change nothing was written, and it says so. */
export function contentExportText({ folder, write, unchanged, changedBeside }: ContentExport, say: Words): string {
  if (changedBeside.length > 0) {
    const lines = changedBeside.map((file) => `  ${file}`)
    return `${[say('content.export_refused', { folder }), ...lines, say('content.export_refused_todo')].join('\n')}\n`
  }
  const head = say('content.exported', { folder, count: write.length })
  const lines = [head, ...write.map((file) => `  ${file}`)]
  const same = unchanged.length > 0 ? [say('content.export_unchanged', { count: unchanged.length })] : []
  return `${[...lines, ...same].join('\n')}\n`
}

/** One JSON document, as `docs/content.md` describes it. */
export function contentExportJson({ folder, write, unchanged, changedBeside }: ContentExport): string {
  const written = changedBeside.length > 0 ? [] : write
  return `${JSON.stringify({ folder, written, unchanged, changedBeside }, undefined, 1)}\n`
}
