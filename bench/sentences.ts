import { scoreClasses, sharesOf } from '../test/golden/sentences/score-classes.ts'
import type { FigureGroups } from './main.ts'

/** Measures the hand-made sentences of `test/golden/sentences`: precision and recall of each class, what is right of what was
 *  found, and all classes together. */
export function bench(): FigureGroups {
  const scored = scoreClasses()
  return {
    ...Object.fromEntries([...scored].map(([name, cases]) => [name, sharesOf(cases)])),
    all: sharesOf([...scored.values()].flat()),
  }
}
