import type { SafetyEvent } from '../../../domain/casework/safety/safetyEvents.ts'
import type { Titles } from './titles.ts'

export const safetyTitles: Partial<Titles<SafetyEvent>> = {}
