import {
  type ActorReference,
  type DocumentRecord,
  type Mention,
  type MentionRecord,
  type Quotation,
  type Span,
  type StatementRecord,
  sliceSpan,
} from '../model/index.ts'
import type { Store, StoredDocument, StoredStatement } from '../store/index.ts'

/** Makes the records of the output contract of what is stored, looking up each name and text that they need but once. */
export interface RecordComposer {
  document(stored: StoredDocument): DocumentRecord
  statement(stored: StoredStatement): StatementRecord
  mention(mention: Mention): MentionRecord
}

/** A composer for one answer: what it has looked up it keeps only as long as the answer takes. */
export function recordComposer(store: Pick<Store, 'actorName' | 'text'>): RecordComposer {
  const names = new Map<string, string>()
  // Statements come in the order of their documents, so one text at a time is enough.
  let open: { readonly document: string; readonly text: string } | null = null

  function textOf(document: string): string {
    if (open?.document !== document) open = { document, text: store.text(document) ?? '' }
    return open.text
  }

  function reference(id: string | null): ActorReference | null {
    if (id === null) return null
    const name = names.get(id) ?? store.actorName(id) ?? id
    names.set(id, name)
    return { id, name }
  }

  return {
    document: (stored) => stored,
    statement({ document, statement }) {
      const text = textOf(document)
      return {
        id: statement.id,
        document,
        kind: statement.kind,
        start: statement.start,
        end: statement.end,
        text: sliceSpan(text, statement),
        content: statement.content,
        verbatim: statement.verbatim,
        cue: quotation(text, statement.cue),
        speaker: quotation(text, statement.speaker),
        actor: reference(statement.actor),
        speakerResolution: statement.speakerResolution,
        voice: statement.voice,
        act: statement.act,
        addressee: reference(statement.addressee),
        time: statement.time,
        polarity: statement.polarity,
        inside: statement.inside,
        confidence: statement.confidence,
        by: statement.by,
      }
    },
    mention: ({ id, start, end, actor }) => ({ id, start, end, actor: reference(actor) }),
  }
}

function quotation(text: string, span: Span | null): Quotation | null {
  return span === null ? null : { start: span.start, end: span.end, text: sliceSpan(text, span) }
}
