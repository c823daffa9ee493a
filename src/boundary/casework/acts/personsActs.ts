import type { Act } from './act.ts'

export const personsActs: Readonly<Record<string, Act>> = {}
