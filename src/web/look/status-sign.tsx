import type { EventStatus, ReportType } from '../contract.ts'
import { TYPE_DEEDS } from './say-deed.ts'

/** The classes that give a deed its colour (of its type) and its form (of its status); see styles/deeds.css. */
export function deedClass(type: ReportType, status: EventStatus): string {
  return `side-${TYPE_DEEDS[type].side} status-${status}`
}

/** The sign of a status, in the colour around it: only what is told as done is filled. For the eye alone. */
export function StatusSign({ status }: { readonly status: EventStatus }) {
  return (
    <svg class="status-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <Shape status={status} />
    </svg>
  )
}

function Shape({ status }: { readonly status: EventStatus }) {
  switch (status) {
    case 'happened':
      return <circle class="filled" cx="8" cy="8" r="6" />
    case 'ongoing':
      return <path class="filled" d="M2 3h6.5l5.5 5-5.5 5H2Z" />
    case 'planned':
      return <circle class="dashed" cx="8" cy="8" r="5.6" />
    case 'promised':
      return (
        <>
          <circle cx="8" cy="8" r="5.6" />
          <circle class="filled" cx="8" cy="8" r="1.8" />
        </>
      )
    case 'threatened':
      return <path d="M8 2.2 14 13.2H2Z" />
    case 'demanded':
      return <rect x="2.8" y="2.8" width="10.4" height="10.4" />
    case 'possible':
      return <circle class="dotted" cx="8" cy="8" r="5.6" />
    case 'hypothetical':
      return <path class="dotted" d="M8 1.8 14.2 8 8 14.2 1.8 8Z" />
    case 'denied':
      return (
        <>
          <circle cx="8" cy="8" r="5.6" />
          <path d="m4 12 8-8" />
        </>
      )
    case 'disputed':
      return (
        <>
          <circle cx="8" cy="8" r="5.6" />
          <path class="filled" d="M8 2.4a5.6 5.6 0 0 0 0 11.2Z" />
        </>
      )
  }
}
