import type { Files } from '../../src/domain/knowledge/publishing/proposal.ts'

const nothing: Files = new Map()

/** A public side on which nobody published anything: the same answer each time, as the register gives it. */
export const nothingPublished = async (): Promise<Files> => nothing
