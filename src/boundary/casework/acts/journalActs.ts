import type { Act } from './act.ts'

export const journalActs: Readonly<Record<string, Act>> = {}
