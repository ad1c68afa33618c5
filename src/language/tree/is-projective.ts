import type { TreeIndex } from './index-tree.ts'

/** Whether no two arcs cross: every subtree is one run of tokens. */
export function isProjective({ length, first, last, size }: TreeIndex): boolean {
  for (let token = 0; token < length; token++) {
    if ((last[token] as number) - (first[token] as number) + 1 !== size[token]) return false
  }
  return true
}
