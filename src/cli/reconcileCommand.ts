import { hasContradiction } from '../domain/figures/reconcile/finding.ts'
import { exitStatus } from '../errors.ts'
import { reconcileJson } from '../outputs/reconcile/reconcileJson.ts'
import { reconcileText } from '../outputs/reconcile/reconcileText.ts'
import { type CommonOptions, formatOf, runCommand } from './runCommand.ts'
import type { CliTools } from './tools.ts'

export type ReconcileTools = Pick<CliTools, 'read' | 'reconcile' | 'out' | 'err'>

/** `baken reconcile FILE`: exit code 0 without a contradiction, 1 with one, 2 for a file that is no report. Touches no database. */
export function reconcileCommand(file: string, options: CommonOptions, tools: ReconcileTools): Promise<number> {
  return runCommand(options, tools, async ({ say }) => {
    const format = formatOf(options, ['text', 'json'])
    const reconciliation = tools.reconcile(await tools.read(file))
    const print = format === 'json' ? reconcileJson : reconcileText
    tools.out(print(reconciliation, say))
    return hasContradiction(reconciliation) ? exitStatus.refused : 0
  })
}
