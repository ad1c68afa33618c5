import { isUnnamed, sayName } from '../look/say-name.ts'
import { lookClass } from './article-text.tsx'
import type { Voice } from './voices.ts'

interface Options {
  readonly voices: readonly Voice[]
  readonly outlet: string
  readonly chosen: string | null
  readonly onChoose: (voice: string | null) => void
}

/** Everyone who speaks in the article; choosing one dims all others. Also the key to colours and lines. */
export function VoiceList({ voices, outlet, chosen, onChoose }: Options) {
  return (
    <ul class="voice-list">
      <li>
        <button
          type="button"
          class="voice-button"
          aria-pressed={chosen === outlet}
          onClick={() => onChoose(chosen === outlet ? null : outlet)}
        >
          <span class="swatch swatch-own" aria-hidden="true">
            abc
          </span>
          <span class="voice-name">
            {sayName(outlet)} <span class="quiet">in its own words</span>
          </span>
        </button>
      </li>
      {voices.map(({ name, statements, corrected, look }) => (
        <li key={name}>
          <button
            type="button"
            class={`voice-button ${lookClass(look)}`}
            aria-pressed={chosen === name}
            onClick={() => onChoose(chosen === name ? null : name)}
          >
            <span class="swatch" aria-hidden="true">
              abc
            </span>
            <span class={isUnnamed(name) ? 'voice-name is-unnamed' : 'voice-name'}>
              {sayName(name)}
              {corrected > 0 && (
                <span class="judged-sign" title={`${corrected} corrected`}>
                  {' '}
                  <span aria-hidden="true">✎</span>
                  <span class="hidden">, {corrected} corrected,</span>
                </span>
              )}
            </span>
            <span class="number">
              {statements}
              <span class="hidden"> {statements === 1 ? 'statement' : 'statements'}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
