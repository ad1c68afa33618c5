import { sayName } from '../look/say-name.ts'
import { lookClass } from './article-text.tsx'
import type { Share } from './share-words.ts'
import type { Voice } from './voices.ts'

interface Options {
  readonly shares: readonly Share[]
  readonly voices: readonly Voice[]
}

/** How much of the story each voice fills, as one bar; the outlet's own words are its pale part. */
export function ShareBar({ shares, voices }: Options) {
  const own = shares.find(({ voice }) => voice === null)?.part ?? 0
  return (
    <figure class="share">
      <div class="share-bar" aria-hidden="true">
        {shares.map(({ voice, part }) => {
          const look = voices.find(({ name }) => name === voice)?.look
          return (
            <span
              key={voice ?? ''}
              class={look ? `share-part ${lookClass(look)}` : 'share-part'}
              title={`${voice === null ? 'Own words' : sayName(voice)}: ${sayPart(part)}`}
              style={{ flexGrow: part }}
            />
          )
        })}
      </div>
      <figcaption class="quiet">{sayPart(own)} of the story is in the outlet’s own words</figcaption>
    </figure>
  )
}

const PART = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

function sayPart(part: number): string {
  return PART.format(part)
}
