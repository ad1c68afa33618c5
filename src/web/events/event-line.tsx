import { eventAddress } from '../address/route.ts'
import type { EventRecord } from '../contract.ts'
import { sayDeedName, sayPartiesOrWords } from '../look/say-deed.ts'
import { deedClass, StatusSign } from '../look/status-sign.tsx'
import { sayGrounds } from './say-grounds.ts'

/** One event on a line: sign, what, who and whom, when, and on how many documents it rests. */
export function EventLine({ event }: { readonly event: EventRecord }) {
  return (
    <li class={`event-line ${deedClass(event.type, event.status)}`}>
      <StatusSign status={event.status} />
      <span>
        <a href={eventAddress(event.id)}>{sayDeedName(event.type, event.status)}</a>{' '}
        <span>{sayPartiesOrWords(event)}</span> <span class="quiet">{sayGrounds(event)}</span>
      </span>
    </li>
  )
}
