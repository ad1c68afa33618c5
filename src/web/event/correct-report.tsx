import { useState } from 'preact/hooks'
import type { ReportStatus, ReportType, ToldReport, UnsignedJudgement } from '../contract.ts'
import { ActorChoiceFields, actorChosen, useActorChoice } from '../judging/actor-choice.tsx'
import { CorrectionForm } from '../judging/correction-form.tsx'
import { DEED_STATUSES, DEED_TYPES, STATUS_DEEDS, TYPE_DEEDS } from '../look/say-deed.ts'
import type { ReportField } from './report-card.tsx'

interface Options {
  readonly report: ToldReport
  readonly field: ReportField
  readonly onStored: () => void
  readonly onCancel: () => void
}

/** The form in which a person says otherwise of one report. */
export function CorrectReport({ report, field, onStored, onCancel }: Options) {
  const about = { report, onStored, onCancel }
  switch (field) {
    case 'type':
      return <CorrectType {...about} />
    case 'status':
      return <CorrectStatus {...about} />
    case 'source':
    case 'target':
      return <CorrectParty key={field} {...about} field={field} />
    case 'apart':
      return (
        <CorrectionForm
          subject={report.text}
          title="Another deed"
          heading="h2"
          now="held to tell of one deed with the other reports here"
          read={() => ({ field: 'apart', report: report.id })}
          onStored={onStored}
          onCancel={onCancel}
        >
          <p data-first-field tabIndex={-1}>
            It becomes an event of its own.
          </p>
        </CorrectionForm>
      )
  }
}

type About = Omit<Options, 'field'>

function CorrectType({ report, onStored, onCancel }: About) {
  const [type, setType] = useState<ReportType>(report.type)
  return (
    <CorrectionForm
      subject={report.text}
      title="What it is"
      heading="h2"
      now={TYPE_DEEDS[report.type].name}
      read={() => (type === report.type ? 'Choose another type.' : { field: 'type', report: report.id, type })}
      onStored={onStored}
      onCancel={onCancel}
    >
      <label class="stacked">
        <span>What the words tell is</span>
        <select
          data-first-field
          value={type}
          onChange={(event) => setType(DEED_TYPES.find((name) => name === event.currentTarget.value) ?? type)}
        >
          {DEED_TYPES.map((name) => (
            <option key={name} value={name}>
              {TYPE_DEEDS[name].name}
            </option>
          ))}
        </select>
      </label>
    </CorrectionForm>
  )
}

/** `disputed` is said of events whose reports differ; one report claims one thing. */
const REPORT_STATUSES = DEED_STATUSES.filter((status): status is ReportStatus => status !== 'disputed')

function CorrectStatus({ report, onStored, onCancel }: About) {
  const [status, setStatus] = useState<ReportStatus>(report.status)
  return (
    <CorrectionForm
      subject={report.text}
      title="What is claimed"
      heading="h2"
      now={STATUS_DEEDS[report.status].word}
      read={() => (status === report.status ? 'Choose another one.' : { field: 'status', report: report.id, status })}
      onStored={onStored}
      onCancel={onCancel}
    >
      <label class="stacked">
        <span>The words tell it as</span>
        <select
          data-first-field
          value={status}
          onChange={(event) => setStatus(REPORT_STATUSES.find((name) => name === event.currentTarget.value) ?? status)}
        >
          {REPORT_STATUSES.map((name) => (
            <option key={name} value={name}>
              {STATUS_DEEDS[name].word}
            </option>
          ))}
        </select>
      </label>
    </CorrectionForm>
  )
}

function CorrectParty({ report, field, onStored, onCancel }: About & { readonly field: 'source' | 'target' }) {
  const [choice, setChoice] = useActorChoice()
  const question = field === 'source' ? 'Who does it?' : 'To whom is it done?'
  const read = (): UnsignedJudgement | string => {
    const actor = actorChosen(choice)
    return actor === undefined ? 'Name somebody, or tick that nobody is named.' : { field, report: report.id, actor }
  }
  return (
    <CorrectionForm
      subject={report.text}
      title={field === 'source' ? 'Who' : 'To whom'}
      heading="h2"
      now={report[field].map(({ name }) => name).join(', ') || 'nobody known'}
      read={read}
      onStored={onStored}
      onCancel={onCancel}
    >
      <ActorChoiceFields question={question} nobody="nobody is named" here={[]} choice={choice} onChoose={setChoice} />
    </CorrectionForm>
  )
}
