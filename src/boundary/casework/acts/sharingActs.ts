import type { Act } from './act.ts'

export const sharingActs: Readonly<Record<string, Act>> = {}
