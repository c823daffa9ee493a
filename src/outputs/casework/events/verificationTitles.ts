import type { VerificationEvent } from '../../../domain/casework/verification/verificationEvents.ts'
import type { Titles } from './titles.ts'

export const verificationTitles: Partial<Titles<VerificationEvent>> = {}
