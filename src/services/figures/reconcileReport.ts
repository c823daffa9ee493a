import type { Reconciliation } from '../../domain/figures/reconcile/finding.ts'
import type { PrintedReport } from '../../domain/figures/reconcile/printedReport.ts'
import { reconcile } from '../../domain/figures/reconcile/reconcile.ts'

/** Throws `unreadable` with a reason when the bytes are no report. Touches no database; nothing of the file is kept. */
export type ReconcileReport = (file: Uint8Array) => Reconciliation

/** Checks a report that somebody hands in against itself. Reading untrusted bytes is the boundary's work, so that comes as an argument. */
export function reconcileReport(read: (file: Uint8Array) => PrintedReport): ReconcileReport {
  return (file) => reconcile(read(file))
}
