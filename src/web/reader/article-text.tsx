import type { ComponentChildren } from 'preact'
import type { MentionRecord, Reading, ReportRecord, Span, StatementRecord } from '../contract.ts'
import { count } from '../look/count.ts'
import { sayName } from '../look/say-name.ts'
import { cutSegments, type Mark, type Segment } from './cut-segments.ts'
import { DeedPiece } from './deed-piece.tsx'
import { type Block, layOutArticle, type Passage } from './lay-out-article.ts'
import { depthOf, markArticle } from './mark-article.ts'
import { sayCircumstances } from './say-circumstances.ts'
import { KIND_WORDS, REGION_WORDS } from './statement-words.ts'
import { isSpeakerJudged, speakerOf, type Voice, type VoiceLook } from './voices.ts'

interface Options {
  readonly reading: Reading
  readonly voices: readonly Voice[]
  readonly found: Span | null
  /** Whether deeds are marked, with the times and places told. */
  readonly withDeeds: boolean
}

/** The article as it was published, with every statement an element around its own words. */
export function ArticleText({ reading, voices, found, withDeeds }: Options) {
  const { document, sentences, statements, mentions } = reading
  const marks = markArticle(reading, { found, withDeeds })
  const drawing: Drawing = {
    text: document.text,
    sentences,
    mentions: new Map(mentions.map((mention) => [mention.id, mention])),
    deeds: new Map(reading.reports.map((report) => [report.id, report])),
    circumstances: sayCircumstances(reading),
    statements: new Map(
      statements.map((statement) => {
        const look = voices.find(({ name }) => name === speakerOf(statement))?.look ?? { hue: 0, line: 0 }
        return [statement.id, { statement, look, depth: depthOf(statement, statements) }]
      }),
    ),
  }
  const draw = (block: Block) => (
    <BlockElement
      key={block.start}
      block={block}
      drawing={drawing}
      marks={marks.filter((mark) => mark.start < block.end && block.start < mark.end)}
    />
  )
  return (
    <>
      {layOutArticle(document.text, document.regions, sentences).map((passage) =>
        passage.kind === 'story' ? (
          passage.blocks.map(draw)
        ) : (
          <details key={passage.blocks[0]?.start} class="around" open>
            <summary>
              <span>{nameAround(passage)}</span>
            </summary>
            <div class="around-lines">
              <div>{passage.blocks.map(draw)}</div>
            </div>
          </details>
        ),
      )}
    </>
  )
}

interface DrawnStatement {
  readonly statement: StatementRecord
  readonly look: VoiceLook
  readonly depth: number
}

interface Drawing {
  readonly text: string
  readonly sentences: readonly Span[]
  readonly statements: ReadonlyMap<string, DrawnStatement>
  readonly mentions: ReadonlyMap<string, MentionRecord>
  readonly deeds: ReadonlyMap<string, ReportRecord>
  /** What the words for times and places mean, by their ids. */
  readonly circumstances: ReadonlyMap<string, string>
}

interface BlockOptions {
  readonly block: Block
  readonly drawing: Drawing
  readonly marks: readonly Mark[]
}

function BlockElement({ block, drawing, marks }: BlockOptions) {
  const content = cutSentences(block, drawing.sentences).map(({ index, start, end }) => {
    const pieces = drawSegments(cutSegments({ start, end }, marks), drawing)
    return index === null ? (
      pieces
    ) : (
      <span key={start} class="sentence" data-sentence={index}>
        {pieces}
      </span>
    )
  })
  return (
    <div class={`block block-${block.kind}`}>
      <MarginVoices block={block} drawing={drawing} />
      {elementFor(block, content, drawing.text)}
    </div>
  )
}

function elementFor({ kind, start, end }: Block, content: ComponentChildren, text: string) {
  switch (kind) {
    // Named by its words: else the names of the statements in it would take their place in lists of headings.
    case 'title':
      return (
        <h1 class="text" aria-label={text.slice(start, end)}>
          {content}
        </h1>
      )
    case 'heading':
      return (
        <h2 class="text" aria-label={text.slice(start, end)}>
          {content}
        </h2>
      )
    case 'quoted':
      return <blockquote class="text">{content}</blockquote>
    default:
      return <p class="text">{content}</p>
  }
}

/** Who starts to speak in a paragraph, beside it; for the eye alone, as each statement carries its own name. */
function MarginVoices({ block, drawing }: { readonly block: Block; readonly drawing: Drawing }) {
  const names = new Map<string, { readonly look: VoiceLook; readonly isJudged: boolean }>()
  for (const { statement, look } of drawing.statements.values()) {
    if (statement.start < block.start || block.end <= statement.start) continue
    const name = speakerOf(statement)
    names.set(name, { look, isJudged: isSpeakerJudged(statement) || (names.get(name)?.isJudged ?? false) })
  }
  return (
    <div class="margin" aria-hidden="true">
      {[...names].map(([name, { look, isJudged }]) => (
        <span key={name} data-voice={name} class={`margin-voice ${lookClass(look)} ${isJudged ? 'is-judged' : ''}`}>
          {sayName(name)}
        </span>
      ))}
    </div>
  )
}

/** The class names that give an element a voice's colour and line (styles/voices.css). */
export function lookClass({ hue, line }: VoiceLook): string {
  return `hue-${hue} line-${line}`
}

function drawSegments(segments: readonly Segment[], drawing: Drawing): ComponentChildren {
  return segments.map((segment) => {
    if (segment.kind === 'text') return drawing.text.slice(segment.start, segment.end)
    const children = drawSegments(segment.children, drawing)
    const { mark } = segment
    if (mark.kind === 'mention') {
      return (
        <MentionPiece
          key={segment.start}
          segment={segment}
          mention={drawing.mentions.get(mark.record)}
          text={children}
        />
      )
    }
    if (mark.kind === 'report') {
      return <DeedPiece key={segment.start} segment={segment} report={drawing.deeds.get(mark.record)} text={children} />
    }
    if (mark.kind === 'time' || mark.kind === 'place') {
      return (
        <span key={segment.start} class={`told-${mark.kind}`} title={drawing.circumstances.get(mark.record) ?? ''}>
          {children}
        </span>
      )
    }
    const drawn = drawing.statements.get(mark.record)
    if (!drawn) {
      return (
        <mark key={segment.start} class="found">
          {children}
        </mark>
      )
    }
    switch (mark.kind) {
      case 'statement':
        return <StatementPiece key={segment.start} segment={segment} drawn={drawn} text={children} />
      case 'verbatim':
        return (
          <q key={segment.start} class="verbatim">
            {children}
          </q>
        )
      default:
        return (
          <span key={segment.start} class={`${mark.kind} ${lookClass(drawn.look)}`} data-of={mark.record}>
            {children}
          </span>
        )
    }
  })
}

interface MentionOptions {
  readonly segment: { readonly isFirst: boolean }
  readonly mention: MentionRecord | undefined
  readonly text: ComponentChildren
}

/** Words that name somebody; the first piece of them opens the card that tells who. */
function MentionPiece({ segment, mention, text }: MentionOptions) {
  if (!mention) return <>{text}</>
  const { id, kind, actor, judged } = mention
  const look = `mention is-${kind} ${actor ? '' : 'is-open'} ${judged ? 'is-assigned' : ''}`
  return segment.isFirst ? (
    // biome-ignore lint/a11y/useSemanticElements: a button would break the line of the text that it stands in.
    <span role="button" aria-haspopup="dialog" tabIndex={-1} class={look} data-mention={id}>
      {text}
    </span>
  ) : (
    <span class={look} data-mention={id}>
      {text}
    </span>
  )
}

interface PieceOptions {
  readonly segment: Span
  readonly drawn: DrawnStatement
  readonly text: ComponentChildren
}

function StatementPiece({ segment, drawn: { statement, look, depth }, text }: PieceOptions) {
  const speaker = sayName(speakerOf(statement))
  const isFirst = segment.start === statement.start
  const isJudged = isSpeakerJudged(statement)
  const said = isJudged ? `${speaker} (corrected)` : speaker
  const name = isFirst ? `${said}, ${KIND_WORDS[statement.kind]}` : `${said}, continued`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside a sentence.
    <span
      role="group"
      aria-roledescription="statement"
      aria-label={depth > 0 ? `${name}, inside another statement` : name}
      class={`statement is-${statement.kind} depth-${Math.min(depth, 2)} ${lookClass(look)} ${isJudged ? 'is-judged' : ''}`}
      data-statement={statement.id}
      {...(isFirst ? { 'data-first': '', tabIndex: -1 } : {})}
    >
      {isFirst && (
        <span class="statement-label" aria-hidden="true">
          [{depth === 0 && statement.voice.length > 2 ? statement.voice.slice(1).map(sayName).join(' › ') : speaker}
          {isJudged && ' (corrected)'}:{' '}
        </span>
      )}
      {text}
      {segment.end === statement.end && (
        <span class="statement-label" aria-hidden="true">
          ]
        </span>
      )}
    </span>
  )
}

/** A block cut at its sentences, each with the white space after it, so that a mark runs on from one to the next. */
function cutSentences(block: Span, sentences: readonly Span[]): readonly (Span & { readonly index: number | null })[] {
  const cut: (Span & { readonly index: number | null })[] = []
  let position = block.start
  for (let index = firstEndingAfter(sentences, block.start); index < sentences.length; index++) {
    const sentence = sentences[index]
    if (!sentence || sentence.start >= block.end) break
    if (sentence.start > position) cut.push({ index: null, start: position, end: sentence.start })
    const start = Math.max(sentence.start, position)
    const end = Math.min(Math.max(sentence.end, sentences[index + 1]?.start ?? block.end), block.end)
    if (start < end) cut.push({ index, start, end })
    position = Math.max(position, end)
  }
  if (position < block.end) cut.push({ index: null, start: position, end: block.end })
  return cut
}

function firstEndingAfter(sentences: readonly Span[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function nameAround({ blocks }: Passage): string {
  const kinds = [...new Set(blocks.map(({ kind }) => REGION_WORDS[kind]))].join(', ')
  return `${kinds} · ${count(blocks.length, 'line')}`
}
