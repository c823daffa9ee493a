import type { Act } from './act.ts'

export const closingActs: Readonly<Record<string, Act>> = {}
