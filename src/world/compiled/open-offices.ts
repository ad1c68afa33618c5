import type { OfficeTenure } from '../../model/index.ts'
import { during } from '../calendar-date.ts'
import type { Office, Tenure, World, WorldActor } from '../world.ts'
import type { WorldOpener } from './open-world.ts'
import { remembered } from './remembered.ts'

export interface OpenedOffices {
  readonly all: () => readonly Office[]
  /** The offices that a person held, as their actor carries them. */
  readonly heldBy: (personId: string) => readonly OfficeTenure[]
  readonly answers: Pick<World, 'office' | 'officesTitled' | 'officesOf' | 'holders' | 'tenures'>
}

/** Offices, and who held them. */
export function openOffices({ about, index, table }: WorldOpener, actorAt: (row: number) => WorldActor): OpenedOffices {
  const { filled, list } = table('offices')
  const [id, name, kind, of, titles] = [filled('id'), filled('name'), filled('kind'), filled('of'), list('titles')]
  const officeAt = remembered(
    (row): Office => ({ id: id(row), name: name(row), kind: kind(row), of: of(row), titles: titles(row) }),
  )
  const { text, whole } = table('tenures')
  const [office, person, from, to] = [whole('office'), whole('person'), text('from'), text('to')]
  const tenureAt = remembered(
    (row): Tenure => ({ office: officeAt(office(row)), person: actorAt(person(row)), from: from(row), to: to(row) }),
  )
  const [byId, byTitle, byOwner] = [index('offices.byId'), index('offices.byTitle'), index('offices.byOwner')]
  const [byOffice, byPerson] = [index('tenures.byOffice'), index('tenures.byPerson')]
  let all: readonly Office[] | null = null
  return {
    all() {
      all ??= Array.from({ length: about.offices }, (_, row) => officeAt(row))
      return all
    },
    heldBy: (personId) =>
      byPerson(personId).map((row) => ({ office: name(office(row)), from: from(row), to: to(row) })),
    answers: {
      office: (officeId) => byId(officeId).map(officeAt)[0] ?? null,
      officesTitled: (title) => byTitle(title.toLowerCase()).map(officeAt),
      officesOf: (actorId) => byOwner(actorId).map(officeAt),
      holders: (officeId, interval) => during(byOffice(officeId).map(tenureAt), interval),
      tenures: (personId) => byPerson(personId).map(tenureAt),
    },
  }
}
