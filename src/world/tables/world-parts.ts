import type { WorldAgreement } from '../agreement.ts'
import type { Membership } from '../membership.ts'
import type { WorldPlace } from '../place.ts'
import type { ForceKind, WorldWeapon } from '../weapon.ts'
import type { Office, Tenure, WorldActor, WorldName, WorldOutlet, WorldState } from '../world.ts'

/** What the tables say, each list in the order of its table. */
export interface WorldParts {
  readonly states: readonly WorldState[]
  readonly organisations: readonly WorldActor[]
  readonly outlets: readonly WorldOutlet[]
  readonly people: readonly WorldActor[]
  readonly agreements: readonly WorldAgreement[]
  readonly names: readonly WorldName[]
  readonly offices: readonly Office[]
  readonly tenures: readonly Tenure[]
  /** Id of a state -> states that it followed. */
  readonly predecessors: ReadonlyMap<string, readonly WorldActor[]>
  readonly memberships: readonly Membership[]
  /** Cities among them. */
  readonly places: readonly WorldPlace[]
  readonly weapons: readonly WorldWeapon[]
  readonly forceKinds: readonly ForceKind[]
}
