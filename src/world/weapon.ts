/** A named system: "S-400", "Leopard 2". */
export interface WorldWeapon {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Id of a kind of `forceKind`. */
  readonly kind: string
  /** Ids of the states that make it. */
  readonly countries: readonly string[]
}

/** A kind of weapon or force, as `data/taxonomies/forces.tsv` orders them. */
export interface ForceKind {
  readonly id: string
  readonly name: string
  /** Ids of all kinds that this one is of, the nearest first: "ballistic-missile", then "missile". */
  readonly broader: readonly string[]
}
