import type { Stage } from '../model/index.ts'

/** The parser's place in the order of stages: no parser is installed for any language yet, so it makes no trees. */
export const readTrees: Stage<'sentences', 'trees', unknown> = {
  name: 'trees',
  version: 1,
  needs: ['sentences'],
  makes: ['trees'],
  run: () => ({ trees: null }),
}
