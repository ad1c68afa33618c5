import type { ActorProfile, JudgementRecord } from '../contract.ts'
import { count } from '../look/count.ts'
import { sayInstant } from '../look/say-instant.ts'
import { quoteWords, sayWords } from '../look/say-words.ts'

interface Options {
  readonly profile: ActorProfile
  readonly judgements: readonly JudgementRecord[]
  readonly onUndo: (judgement: string) => void
}

const STANDING_WORDS: Readonly<Record<JudgementRecord['standing'], string>> = {
  applied: '',
  superseded: 'another correction stands before it',
  undone: 'undone',
  unattached: 'nothing stands any more where it was made',
}

/** Who was taken to be this actor, or somebody else, by whom and why; each can be undone. */
export function ActorJudgements({ profile, judgements, onUndo }: Options) {
  const shown = judgements.filter(({ target }) => target.kind !== 'statement' && target.kind !== 'report')
  if (shown.length === 0) return null
  return (
    <section class="actor-section" aria-labelledby="judgements-title">
      <h2 id="judgements-title">Corrections</h2>
      <ul class="judged-notes">
        {shown.map((judgement) => (
          <li key={judgement.id} class={judgement.undone ? 'judged-note is-undone' : 'judged-note'}>
            <p>
              <span class="judged-sign" aria-hidden="true">
                ✎
              </span>{' '}
              {sayJudgement(judgement, profile)}
            </p>
            <p class="quiet">
              {[
                judgement.by ? `By ${judgement.by}` : null,
                sayInstant(judgement.at),
                STANDING_WORDS[judgement.standing] || null,
                judgement.undone?.by ? `by ${judgement.undone.by}` : null,
                judgement.undone ? sayInstant(judgement.undone.at) : null,
              ]
                .filter((part) => part !== null)
                .join(', ')}
              {judgement.note && <span class="judged-words"> – “{judgement.note}”</span>}
            </p>
            {judgement.undone === null && (
              <button type="button" class="quiet-button" onClick={() => onUndo(judgement.id)}>
                Undo the correction
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a judgement on an actor, a name or a mention says, as seen from one actor's page. */
function sayJudgement({ target, value, was, mentions, documents }: JudgementRecord, { id }: ActorProfile): string {
  const meant = value === null || typeof value === 'string' ? 'nobody known' : value.name
  const former = was === null || typeof was === 'string' ? 'nobody known' : was.name
  switch (target.kind) {
    case 'actor':
      return value !== null && typeof value !== 'string' && value.id === id
        ? `${former} is this actor (${count(mentions, 'mention')} in ${count(documents, 'article')}).`
        : `${former} is ${meant}.`
    case 'name':
      return `${quoteWords(target.name)} ${target.document === null ? 'in the case' : 'in one article'} means ${meant}, not ${former} (${count(mentions, 'mention')}).`
    case 'mention':
      return `${quoteWords(sayWords(target.exact))} at one place means ${meant}, not ${former}.`
    case 'statement':
    case 'report':
      return ''
  }
}
