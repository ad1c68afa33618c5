import type { EventRecord } from '../contract.ts'
import { count } from '../look/count.ts'
import { sayDeedName, sayParties } from '../look/say-deed.ts'
import { sayWords } from '../look/say-words.ts'
import { sayGrounds } from './say-grounds.ts'

/** What stands below the timeline of the mark under pointer or focus. */
export interface Told {
  readonly title: string
  readonly detail: string
}

export function tellEvent(event: EventRecord): Told {
  return {
    title: `${sayDeedName(event.type, event.status)}: ${sayParties(event)}`,
    detail: `${sayGrounds(event)} – “${sayWords(event.text)}”`,
  }
}

/** Several events at one place: how many, and the first of them. */
export function tellSeveral(events: readonly EventRecord[]): Told {
  const shown = events.slice(0, 3).map((event) => `${sayDeedName(event.type, event.status)}: ${sayParties(event)}`)
  const more = events.length - shown.length
  return {
    title: `${count(events.length, 'event')} close together`,
    detail: `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
  }
}
