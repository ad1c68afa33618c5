import type { CaseSummary } from '../contract.ts'

interface Options {
  readonly summary: CaseSummary
  readonly chosen: string | null
  readonly onChoose: (voice: string | null) => void
}

/** Who speaks most in the case; choosing one keeps only the articles in which it speaks. */
export function VoicesPanel({ summary, chosen, onChoose }: Options) {
  const most = Math.max(1, ...summary.voices.map(({ statements }) => statements))
  return (
    <aside class="voices-panel" aria-labelledby="voices-title">
      <h2 id="voices-title">Who speaks most</h2>
      {summary.voices.length === 0 && (
        <p class="quiet">No one is quoted in these articles, as far as Redline can see.</p>
      )}
      <ol class="voice-bars">
        {summary.voices.map(({ name, statements }) => (
          <li key={name}>
            <button
              type="button"
              class="voice-bar"
              aria-pressed={name === chosen}
              onClick={() => onChoose(name === chosen ? null : name)}
            >
              <span class="voice-bar-name">{name}</span>
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
    </aside>
  )
}
