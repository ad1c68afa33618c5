import { loadWorld, type World } from '../world/index.ts'

let world: World | null = null

/** What Redline knows of the world, loaded when it is first asked for: that takes longer than most answers. */
export function knownWorld(): World {
  world ??= loadWorld()
  return world
}
