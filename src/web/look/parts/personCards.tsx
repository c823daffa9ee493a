import { initialsOf } from '../shell/initialsOf.ts'

export type PersonCard = {
  readonly value: string
  readonly name: string
  readonly role: string
  readonly about?: string
}

export type PersonCardsProps = {
  action: string
  /** The name under which the chosen value is sent. */
  name: string
  people: readonly PersonCard[]
  fields?: Readonly<Record<string, string>> | undefined
}

/** Invented staff to sign in as: one button for each person, in one form. */
export function PersonCards({ action, name, people, fields }: PersonCardsProps) {
  return (
    <form class="baken-persons" method="post" action={action}>
      {Object.entries(fields ?? {}).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {people.map((person) => (
        <button key={person.value} class="baken-person" type="submit" name={name} value={person.value}>
          <span class="baken-initials" aria-hidden="true">
            {initialsOf(person.name)}
          </span>
          <bdi class="baken-person__name">{person.name}</bdi>
          <span class="baken-person__role">{person.role}</span>
          {person.about !== undefined && <span class="baken-person__about">{person.about}</span>}
        </button>
      ))}
    </form>
  )
}
