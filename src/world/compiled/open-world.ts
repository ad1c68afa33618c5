import { hostAndParents, hostOf, plainName } from '../outlet-address.ts'
import type { World, WorldName } from '../world.ts'
import type { AboutWorld } from './compile-world.ts'
import { openActors } from './open-actors.ts'
import { openMemberships } from './open-memberships.ts'
import { openOffices } from './open-offices.ts'
import { openPlaces } from './open-places.ts'
import { openWeapons } from './open-weapons.ts'
import { openIndex, type PackedIndex } from './packed-index.ts'
import { openNames, type PackedNames } from './packed-names.ts'
import type { PackedSections } from './packed-sections.ts'
import { openTable, type PackedTable } from './packed-table.ts'
import { openTexts } from './packed-texts.ts'
import { remembered } from './remembered.ts'

/** What opens the parts of a compiled world by name. */
export interface WorldOpener {
  readonly about: AboutWorld
  readonly table: (name: string) => PackedTable
  readonly index: (name: string) => PackedIndex
  readonly names: (name: string) => PackedNames
}

const NAMED_TABLES = ['names.byName', 'places.byName', 'weapons.byName']

/** The world that `compileWorld` wrote; what is asked for is read from there the first time, and then remembered. */
export function openWorld({ about, sections }: PackedSections<AboutWorld>): World {
  const texts = openTexts(sections)
  const opener: WorldOpener = {
    about,
    table: (name) => openTable(name, sections, texts),
    index: (name) => openIndex(name, sections, texts),
    names: (name) => openNames(name, sections, texts),
  }
  const offices = openOffices(opener, (row) => actors.at(row))
  const actors = openActors(opener, offices.heldBy)
  const { index, names, table } = opener
  const [actorRows, predecessors] = [index('actors.byId'), index('states.bySuccessor')]
  const [outletsByHost, outletsByName] = [index('outlets.byHost'), index('outlets.byName')]
  const { named, longestFrom } = names('names.byName')
  const nameAt = nameReader(table('names'), actors.at)
  const actor: World['actor'] = (id) => actorRows(id).map(actors.at)[0] ?? null
  return {
    get bodies() {
      return actors.bodies()
    },
    get people() {
      return actors.people()
    },
    get offices() {
      return offices.all()
    },
    get agreements() {
      return actors.agreements()
    },
    actor,
    state: (id) =>
      actorRows(id)
        .filter((row) => row < about.actors.states)
        .map(actors.state)[0] ?? null,
    predecessors: (stateId) => predecessors(stateId).map(actors.state),
    named: (name) => named(name).map(nameAt),
    longestNameWords: about.longestNameWords,
    longestNameFrom: longestFrom,
    ...offices.answers,
    ...openMemberships(opener, actors.at),
    outletAt(hostOrUrl) {
      const [row] = hostAndParents(hostOf(hostOrUrl)).flatMap(outletsByHost)
      return row === undefined ? null : actors.outlet(row)
    },
    outletNamed: (name) => outletsByName(plainName(name)).map(actors.outlet)[0] ?? null,
    ...openPlaces(opener),
    ...openWeapons(opener),
    everyName: () => [
      ...NAMED_TABLES.flatMap((indexName) => names(indexName).all()),
      ...offices.all().map(({ name }) => name),
    ],
  }
}

function nameReader({ filled, whole }: PackedTable, actorAt: (row: number) => WorldName['actor']) {
  const [name, kind, actor, hasArticle] = [filled('name'), filled('kind'), whole('actor'), whole('hasArticle')]
  return remembered(
    (row): WorldName => ({
      name: name(row),
      hasArticle: hasArticle(row) === 1,
      actor: actorAt(actor(row)),
      // Checked when the table was read.
      kind: kind(row) as WorldName['kind'],
    }),
  )
}
