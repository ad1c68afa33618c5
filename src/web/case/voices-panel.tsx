import { useState } from 'preact/hooks'
import type { CaseSummary } from '../contract.ts'
import { isUnnamed, sayName } from '../look/say-name.ts'

interface Options {
  readonly summary: CaseSummary
  readonly chosen: string | null
  readonly onChoose: (voice: string | null) => void
}

/** Who speaks most in the case; choosing one keeps only the articles in which it speaks. */
export function VoicesPanel({ summary, chosen, onChoose }: Options) {
  const most = Math.max(1, ...summary.voices.map(({ statements }) => statements))
  const voices = [...summary.voices].sort((a, b) => Number(isUnnamed(a.name)) - Number(isUnnamed(b.name)))
  const [hasRoom] = useState(() => matchMedia('(min-width: 1100px)').matches)
  return (
    <aside class="voices-panel" aria-labelledby="voices-title">
      <details open={hasRoom}>
        <summary>
          <h2 id="voices-title">Who speaks most</h2>
        </summary>
        {summary.voices.length === 0 && (
          <p class="quiet">No one is quoted in these articles, as far as Redline can see.</p>
        )}
        <ol class="voice-bars">
          {voices.map(({ name, statements }) => (
            <li key={name}>
              <button
                type="button"
                class="voice-bar"
                aria-pressed={name === chosen}
                onClick={() => onChoose(name === chosen ? null : name)}
              >
                <span class={isUnnamed(name) ? 'voice-bar-name is-unnamed' : 'voice-bar-name'}>{sayName(name)}</span>
                <span class="number">
                  {statements}
                  <span class="hidden"> {statements === 1 ? 'statement' : 'statements'}</span>
                </span>
                <meter class="bar" min={0} max={most} value={statements} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ol>
        <p class="panel-note">
          A number counts places where the voice is quoted or retold, reprints included. It says nothing about whether
          what is said is so.
        </p>
      </details>
    </aside>
  )
}
