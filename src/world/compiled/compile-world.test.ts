import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadWorld } from '../load-world.ts'
import { parseTables } from '../tables/parse-tables.ts'
import { FURTHER_TABLES, pathOfTable, WORLD_TABLES, type WorldTexts } from '../tables/world-tables.ts'

const world = loadWorld()
const parts = parseTables(readTexts())

test('the compiled world holds every actor, office and place as its table does', () => {
  const { states, organisations, outlets, people, agreements, offices, places } = parts
  assert.deepEqual(world.bodies, [...states, ...organisations, ...outlets])
  assert.deepEqual(world.agreements, agreements)
  assert.deepEqual(world.offices, offices)
  assert.deepEqual(world.people.map(withoutOffices), people.map(withoutOffices))
  for (const [index, person] of people.entries()) {
    assert.deepEqual(new Set(world.people[index]?.offices), new Set(person.offices), person.id)
  }
  for (const actor of [...world.bodies, ...people, ...agreements]) assert.equal(world.actor(actor.id)?.id, actor.id)
  for (const state of states) assert.deepEqual(world.state(state.id), state)
  for (const office of offices) assert.equal(world.office(office.id)?.id, office.id)
  for (const place of places) assert.deepEqual(world.place(place.id), place)
  for (const kind of parts.forceKinds) assert.deepEqual(world.forceKind(kind.id), kind)
})

test('every name, alias, adjective and seat leads to its actor, as far as a matcher looks ahead', () => {
  for (const { name, kind, actor, hasArticle } of parts.names) {
    const found = world.named(name).filter((known) => known.actor.id === actor.id && known.kind === kind)
    assert.ok(
      found.some((known) => known.name === name && known.hasArticle === hasArticle),
      `${name}: ${actor.id}`,
    )
    const words = name.split(' ').length
    assert.ok(world.longestNameFrom(name) >= words, name)
    assert.ok(world.longestNameWords >= words, name)
  }
})

test('every name of a place and a weapon leads to it', () => {
  for (const { id, name, aliases } of parts.places) {
    for (const spelling of [name, ...aliases]) {
      assert.ok(
        world.placesNamed(spelling).some((place) => place.id === id),
        `${spelling}: ${id}`,
      )
      assert.ok(world.longestPlaceFrom(spelling) >= spelling.split(' ').length, spelling)
    }
  }
  for (const weapon of parts.weapons) {
    for (const spelling of [weapon.name, ...weapon.aliases]) {
      assert.ok(
        world.weaponsNamed(spelling).some(({ id }) => id === weapon.id),
        `${spelling}: ${weapon.id}`,
      )
      assert.ok(world.longestWeaponFrom(spelling) >= spelling.split(' ').length, spelling)
      assert.deepEqual(
        world.weaponsNamed(spelling).find(({ id }) => id === weapon.id),
        weapon,
      )
    }
  }
})

test('every title, domain, tenure and membership is found from both its ends', () => {
  for (const { id, of, titles } of parts.offices) {
    const office = world.office(id)
    assert.ok(office)
    assert.ok(world.officesOf(of).includes(office), id)
    for (const title of titles) assert.ok(world.officesTitled(title).includes(office), `${title}: ${id}`)
  }
  for (const outlet of parts.outlets) {
    for (const domain of outlet.domains) assert.deepEqual(world.outletAt(domain), outlet)
    assert.ok(world.outletNamed(outlet.name), outlet.id)
  }
  for (const { office, person, from, to } of parts.tenures) {
    const isSame = (tenure: (typeof parts.tenures)[number]): boolean =>
      tenure.office.id === office.id && tenure.person.id === person.id && tenure.from === from && tenure.to === to
    assert.ok(
      world.holders(office.id).some(isSame) && world.tenures(person.id).some(isSame),
      `${person.id}: ${office.id}`,
    )
  }
  for (const { member, organisation, role, from } of parts.memberships) {
    const isSame = (other: (typeof parts.memberships)[number]): boolean =>
      other.member.id === member.id &&
      other.organisation.id === organisation.id &&
      other.from === from &&
      other.role === role
    const isFound = world.memberships(member.id).some(isSame) && world.members(organisation.id).some(isSame)
    assert.ok(isFound, `${member.id} in ${organisation.id}`)
  }
  for (const [id, states] of parts.predecessors) {
    assert.deepEqual(new Set(world.predecessors(id).map((state) => state.id)), new Set(states.map((state) => state.id)))
  }
})

test('what is found is the same object each time', () => {
  const [first] = world.people
  assert.ok(first)
  assert.equal(world.actor(first.id), first)
  assert.equal(world.named(first.name).find(({ actor }) => actor.id === first.id)?.actor, first)
  assert.ok(world.tenures(first.id).every(({ person }) => person === first))
})

function withoutOffices<Actor extends { readonly offices: readonly unknown[] }>({ offices, ...actor }: Actor) {
  return actor
}

function readTexts(): WorldTexts {
  const files = Object.keys({ ...WORLD_TABLES, ...FURTHER_TABLES })
  const read = (file: string): string =>
    readFileSync(new URL(`../../../data/${pathOfTable(file)}`, import.meta.url), 'utf8')
  // Every table has its key.
  return Object.fromEntries(files.map((file) => [file, read(file)])) as unknown as WorldTexts
}
