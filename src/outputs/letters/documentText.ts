import type { Locale } from '../../domain/shared/locale.ts'
import type { TextLine } from './partLines.ts'

/** A letter, a sheet or a package as a document of its own: nothing in it but what is to be read. */
export type DocumentText = {
  readonly locale: Locale
  readonly title: string
  /** To whom, from whom, about which case, on which day. */
  readonly head: readonly TextLine[]
  readonly opening: readonly string[]
  readonly sections: readonly DocumentSection[]
  readonly closing: readonly string[]
  /** What stands at the foot of each: that it is secret, and what to do with it. */
  readonly foot: string
}

export type DocumentSection = {
  readonly title: string
  readonly items: readonly { readonly title?: string; readonly lines: readonly TextLine[] }[]
}
