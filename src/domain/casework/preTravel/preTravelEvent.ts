import type { IsoDate } from '../../shared/isoDate.ts'

type Happened<Type extends string, Facts> = { readonly type: Type; readonly occurred: IsoDate; readonly facts: Facts }

/** What happened around a pre-travel file: a stream of its own, that no figure counts. */
export type PreTravelEvent =
  | Happened<
      'pre_travel_left',
      { readonly leaves_on: IsoDate; readonly returns_on: IsoDate; readonly consents: readonly string[] }
    >
  | Happened<'pre_travel_back', { readonly gone_at_once: boolean }>
  | Happened<
      'pre_travel_decided',
      { readonly what: string; readonly returns_on: IsoDate | null; readonly case_id: number | null }
    >
  | Happened<
      'pre_travel_copy_added',
      {
        readonly copy: number
        readonly kind: string
        readonly media_type: string
        readonly bytes: number
        readonly removed: readonly string[]
      }
    >
  | Happened<'pre_travel_destroyed', Readonly<Record<string, never>>>
