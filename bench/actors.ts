import { pathToFileURL } from 'node:url'
import { listFaults } from '../test/golden/actors/list-faults.ts'
import { type ScoredCase, scoreClasses, sharesByKind, sharesOf } from '../test/golden/actors/score-classes.ts'
import type { BenchOptions, FigureGroups, Figures } from './main.ts'

/** What `--show` calls the cases that nobody looks at who works on the stages. */
const HELD_OUT = 'held-out'

/** Measures the hand-made mentions of `test/golden/actors`, or of a folder in that format: the share that is found and resolved
 *  to whom it means, of each class, of each kind and of all, those held out apart. */
export function bench({ data, show }: BenchOptions): FigureGroups {
  const classes = scoreClasses(data === undefined ? undefined : pathToFileURL(`${data.replace(/\/+$/u, '')}/`))
  const cases = classes.flatMap((one) => one.cases)
  const heldOut = classes.flatMap((one) => one.heldOut)
  if (show !== undefined) return { [show]: faultsOf(show) }
  return {
    ...Object.fromEntries(classes.map((one) => [one.name, figuresOf(one.cases, one.heldOut)])),
    ...Object.fromEntries(
      Object.entries(sharesByKind([...cases, ...heldOut])).map(([kind, shares]) => [`kind ${kind}`, shares]),
    ),
    'worked on': sharesOf(cases),
    'held out': sharesOf(heldOut),
    all: sharesOf([...cases, ...heldOut]),
  }

  function faultsOf(name: string): Figures {
    const shown = name === HELD_OUT ? heldOut : name === 'all' ? cases : classes.find((one) => one.name === name)?.cases
    if (!shown) throw new Error(`there is no class ${name}; say one of ${classes.map((one) => one.name).join(', ')}`)
    return Object.fromEntries(listFaults(shown).map((fault, index) => [String(index + 1), fault]))
  }

  function figuresOf(worked: readonly ScoredCase[], held: readonly ScoredCase[]): Figures {
    const { mentions, accuracy } = sharesOf(held)
    return { ...sharesOf(worked), heldOutMentions: mentions ?? 0, heldOutAccuracy: accuracy ?? 0 }
  }
}
