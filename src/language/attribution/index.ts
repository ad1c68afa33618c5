export type { AttributionReader, ReadText } from './attribution-reader.ts'
export { hasAttributionReader, loadAttributionReader } from './load-attribution-reader.ts'
