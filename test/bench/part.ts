import type { Table } from './table.ts'

/** A part of the benchmark gives its tables. `scale` divides all sizes; `note` tells how far it is. */
export type Part = (scale: number, note: (text: string) => void) => Promise<readonly Table[]>
