import {
  type ActorReference,
  type DocumentRecord,
  type JudgementRecord,
  type MachineReading,
  type Mention,
  type MentionRecord,
  type Quotation,
  type Span,
  type StatementRecord,
  sliceSpan,
} from '../model/index.ts'
import type { JudgedFields, Store, StoredDocument, StoredJudgement, StoredStatement } from '../store/index.ts'

/** Makes the records of the output contract of what is stored, looking up each name and text that they need but once. */
export interface RecordComposer {
  document(stored: StoredDocument): DocumentRecord
  statement(stored: StoredStatement): StatementRecord
  mention(mention: Mention): MentionRecord
  judgement(stored: StoredJudgement): JudgementRecord
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

  /** What judgements make of a statement, and what it would say without them. */
  function judgedFields(
    id: string,
    { judgements, ...final }: JudgedFields,
    read: MachineReading,
  ): Pick<StatementRecord, keyof MachineReading | 'judged'> {
    const isSpeakerJudged = judgements.some(({ field, statement }) => field === 'speaker' && statement === id)
    const actor = reference(final.actor)
    return {
      // Words that name the speaker are none where a person says that nobody is named.
      speaker: isSpeakerJudged && actor === null ? null : read.speaker,
      actor,
      speakerResolution: isSpeakerJudged ? 'judged' : read.speakerResolution,
      voice: final.voice,
      act: final.act,
      addressee: reference(final.addressee),
      judged: { was: read, judgements },
    }
  }

  return {
    document: (stored) => stored,
    statement({ document, statement, judged }) {
      const text = textOf(document)
      const read = {
        speaker: quotation(text, statement.speaker),
        actor: reference(statement.actor),
        speakerResolution: statement.speakerResolution,
        voice: statement.voice,
        act: statement.act,
        addressee: reference(statement.addressee),
      }
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
        ...(judged === null ? { ...read, judged } : judgedFields(statement.id, judged, read)),
        time: statement.time,
        place: quotation(text, statement.place),
        occasion: quotation(text, statement.occasion),
        polarity: statement.polarity,
        hedged: statement.hedged,
        translated: statement.translated,
        inside: statement.inside,
        confidence: statement.confidence,
        by: statement.by,
      }
    },
    judgement: ({ judgement, statement, standing }) => ({
      id: judgement.id,
      document: judgement.target.document,
      statement,
      standing,
      field: judgement.field,
      value: judgement.value,
      was: judgement.was,
      note: judgement.note,
      by: judgement.by,
      at: judgement.at,
      undone: judgement.undone,
      target: judgement.target,
    }),
    mention: ({ id, start, end, actor }) => ({ id, start, end, actor: reference(actor) }),
  }
}

function quotation(text: string, span: Span | null): Quotation | null {
  return span === null ? null : { start: span.start, end: span.end, text: sliceSpan(text, span) }
}
