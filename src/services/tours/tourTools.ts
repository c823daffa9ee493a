import type { Actor } from '../../domain/access/actor.ts'
import type { Role } from '../../domain/access/roles.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import type { TourScript } from '../../domain/tours/tour.ts'
import type { StoredTour } from '../../store/tours/tours.ts'
import type { WithActor } from '../../store/withActor.ts'
import type { DeedTools } from './doDeed.ts'

/** An invented person who acts in the stories. */
export type TourPerson = {
  readonly name: string
  readonly person: number
  readonly role: Role
  /** The name of their organisation; missing for the hub. */
  readonly organisation: string | undefined
  /** What one can play: a role of the hub, or a kind of organisation. */
  readonly part: string
}

/** Everything that a player does by hand. */
export const EVERYBODY = 'everybody'

/** A story with its title. */
export type TitledScript = TourScript & { readonly title: Readonly<Record<Locale, string>> }

export type TourTools = {
  readonly withActor: WithActor
  readonly scripts: readonly TitledScript[]
  readonly tools: DeedTools
  readonly personOf: (name: string) => TourPerson
  /** The real day, on which a tour begins. */
  readonly today: () => IsoDate
}

/** A story as it is played. */
export type Tour = StoredTour & { readonly script: TitledScript }

/** Who looks after the tours: the manager of the demo, who sees every case that may be seen. */
export function keeperOf({ tools }: TourTools): Actor {
  return tools.manager
}

/** A tour with its story; missing when the profile has no such story any more. */
export function withScript({ scripts }: TourTools, stored: StoredTour | undefined): Tour | undefined {
  const script = stored && scripts.find(({ story }) => story === stored.story)
  return stored && script && { ...stored, script }
}
