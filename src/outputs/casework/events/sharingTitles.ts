import type { SharingEvent } from '../../../domain/casework/sharing/sharingEvents.ts'
import type { Titles } from './titles.ts'

export const sharingTitles: Partial<Titles<SharingEvent>> = {}
