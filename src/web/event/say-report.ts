import type { Disagreement, EventStatus, ToldReport } from '../contract.ts'
import { DEED_STATUSES } from '../look/say-deed.ts'
import { sayName, UNKNOWN_OUTLET } from '../look/say-name.ts'

/** Whose word a report is: `Harbour Post`, `TASS, in Harbour Post`. */
export function sayWhose({ voice, outlet }: Pick<ToldReport, 'voice' | 'outlet'>): string {
  const paper = sayName(outlet ?? UNKNOWN_OUTLET)
  const innermost = voice.length > 1 ? sayName(voice.at(-1) ?? '') : null
  return innermost === null || innermost === paper ? paper : `${innermost}, in ${paper}`
}

/** On what reports differ, as a question with no answer preferred. */
export function sayQuestion({ about, of }: Pick<Disagreement, 'about' | 'of'>): string {
  switch (about) {
    case 'number':
      return of === null ? 'How many?' : `How many (${of})?`
    case 'date':
      return 'When?'
    case 'source':
      return 'Who?'
    case 'target':
      return 'To whom?'
    case 'place':
      return 'Where?'
    case 'status':
      return 'Whether at all?'
  }
}

/** What one side says, before whoever says it: a status as `Denied by`, anything else by its name. */
export function saySide(
  { about }: Pick<Disagreement, 'about'>,
  side: { readonly value: string; readonly name: string },
): string {
  const status = about === 'status' ? DEED_STATUSES.find((name) => name === side.value) : undefined
  return status === undefined ? side.name : SIDE_OF_STATUS[status]
}

const SIDE_OF_STATUS: Readonly<Record<EventStatus, string>> = {
  happened: 'Told as something that happened by',
  ongoing: 'Told as something that goes on by',
  planned: 'Told as planned by',
  promised: 'Told as promised by',
  threatened: 'Told as threatened by',
  demanded: 'Told as demanded by',
  possible: 'Told as possible by',
  hypothetical: 'Told under a condition by',
  denied: 'Denied by',
  disputed: 'Disputed by',
}

/** Whose words stand on one side, each once. */
export function sayTellers(reports: readonly ToldReport[], ids: readonly string[]): string {
  const tellers = reports.filter(({ id }) => ids.includes(id)).map(sayWhose)
  return [...new Set(tellers)].join('; ')
}
