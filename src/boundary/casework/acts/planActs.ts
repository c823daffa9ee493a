import type { Act } from './act.ts'

export const planActs: Readonly<Record<string, Act>> = {}
