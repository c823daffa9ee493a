import type { Act } from './act.ts'

export const contactActs: Readonly<Record<string, Act>> = {}
