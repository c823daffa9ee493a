import type { PlanEvent } from '../../../domain/casework/plan/planEvents.ts'
import type { Titles } from './titles.ts'

export const planTitles: Partial<Titles<PlanEvent>> = {}
