import type { ForceKind, WorldWeapon } from '../weapon.ts'
import type { World } from '../world.ts'
import type { WorldOpener } from './open-world.ts'
import { remembered } from './remembered.ts'

/** Weapons, and the kinds of weapons and forces. */
export function openWeapons({
  index,
  names,
  table,
}: WorldOpener): Pick<World, 'weaponsNamed' | 'longestWeaponFrom' | 'forceKind'> {
  const { filled, list } = table('weapons')
  const [id, name, kind] = [filled('id'), filled('name'), filled('kind')]
  const [aliases, countries] = [list('aliases'), list('countries')]
  const weaponAt = remembered(
    (row): WorldWeapon => ({
      ...{ id: id(row), name: name(row), aliases: aliases(row), kind: kind(row), countries: countries(row) },
    }),
  )
  const kinds = table('forceKinds')
  const [kindId, kindName, broader] = [kinds.filled('id'), kinds.filled('name'), kinds.list('broader')]
  const kindAt = remembered((row): ForceKind => ({ id: kindId(row), name: kindName(row), broader: broader(row) }))
  const byId = index('forceKinds.byId')
  const { named, longestFrom } = names('weapons.byName')
  return {
    weaponsNamed: (spelling) => named(spelling).map(weaponAt),
    longestWeaponFrom: longestFrom,
    forceKind: (forceId) => byId(forceId).map(kindAt)[0] ?? null,
  }
}
