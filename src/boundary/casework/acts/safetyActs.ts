import type { Act } from './act.ts'

export const safetyActs: Readonly<Record<string, Act>> = {}
