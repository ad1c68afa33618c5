export { AGREEMENT_KINDS, type WorldAgreement } from './agreement.ts'
export { type Interval, wasThere } from './calendar-date.ts'
export { loadWorld } from './load-world.ts'
export { lookUpWorld, type WorldAnswer } from './look-up/look-up-world.ts'
export type * from './look-up/world-record.ts'
export { MEMBERSHIP_ROLES, type Membership } from './membership.ts'
export { parseWorld } from './parse-world.ts'
export { PLACE_KINDS, type WorldPlace } from './place.ts'
export {
  FURTHER_TABLES,
  type FurtherTable,
  WORLD_TABLES,
  type WorldTable,
  type WorldTexts,
} from './tables/world-tables.ts'
export type { ForceKind, WorldWeapon } from './weapon.ts'
export { type OwnWorldActor, withOwnActors } from './with-own-actors.ts'
export type * from './world.ts'
