import type { Reading } from '../contract.ts'
import { count } from '../look/count.ts'
import { areDeedsShown } from './deeds-layer.ts'

/** Marks deeds in the text, with the times and places told, or takes the marks away. */
export function DeedsSwitch({ reading }: { readonly reading: Reading }) {
  const { reports, times, places } = reading
  if (reports.length + times.length + places.length === 0) return null
  return (
    <label class="deeds-switch">
      <input
        type="checkbox"
        checked={areDeedsShown.value}
        onChange={(event) => {
          areDeedsShown.value = event.currentTarget.checked
        }}
      />
      <span>
        Mark deeds <kbd>d</kbd> <span class="quiet">{count(reports.length, 'report')}, with times and places</span>
      </span>
    </label>
  )
}
