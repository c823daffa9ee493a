import type { Act } from './act.ts'

export const verificationActs: Readonly<Record<string, Act>> = {}
