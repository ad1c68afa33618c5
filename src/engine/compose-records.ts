import {
  type ActorReference,
  type DocumentRecord,
  type JudgementRecord,
  type MachineReading,
  type MentionPlace,
  type MentionRecord,
  type Quotation,
  type Span,
  type StatementRecord,
  sliceSpan,
} from '../model/index.ts'
import type {
  FoundMention,
  JudgedFields,
  Store,
  StoredDocument,
  StoredJudgement,
  StoredMention,
  StoredStatement,
} from '../store/index.ts'
import { knownWorld } from './known-world.ts'

/** Makes the records of the output contract of what is stored, looking up each name and text that they need but once. */
export interface RecordComposer {
  document(stored: StoredDocument): DocumentRecord
  statement(stored: StoredStatement): StatementRecord
  mention(stored: StoredMention): MentionRecord
  place(found: FoundMention): MentionPlace
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

  function mentionRecord({ document, mention, meant, judgements }: StoredMention): MentionRecord {
    const { id, start, end, kind, resolution, candidates } = mention
    return {
      id,
      document,
      start,
      end,
      text: sliceSpan(textOf(document), mention),
      kind,
      actor: meant.length === 1 ? reference(meant[0] ?? null) : null,
      resolution,
      candidates: candidates.map(candidate),
      judged: judgements === null ? null : { was: reference(mention.actor), judgements },
    }
  }

  /** Who was possible need not be in the case. */
  function candidate(id: string): ActorReference {
    const name = names.get(id) ?? store.actorName(id) ?? knownWorld().actor(id)?.name ?? id
    names.set(id, name)
    return { id, name }
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
    judgement: ({ judgement, record, standing, documents, mentions }) => ({
      id: judgement.id,
      document: 'document' in judgement.target ? judgement.target.document : null,
      statement: judgement.target.kind === 'statement' ? record : null,
      report: judgement.target.kind === 'report' ? record : null,
      mention: judgement.target.kind === 'mention' ? record : null,
      standing,
      field: judgement.field,
      value: judgement.value,
      was: judgement.was,
      note: judgement.note,
      by: judgement.by,
      at: judgement.at,
      undone: judgement.undone,
      documents,
      mentions,
      target: judgement.target,
    }),
    mention: mentionRecord,
    place: (found) => ({
      ...mentionRecord(found),
      title: found.title,
      outlet: found.outlet,
      snippet: found.snippet,
    }),
  }
}

function quotation(text: string, span: Span | null): Quotation | null {
  return span === null ? null : { start: span.start, end: span.end, text: sliceSpan(text, span) }
}
