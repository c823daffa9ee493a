import type { IsoDate } from '../../domain/shared/isoDate.ts'

/** Where in a story something is done: its day, and the tour that the case which is opened there belongs to. */
export type Standing = { readonly day: IsoDate; readonly opens?: number | undefined }
