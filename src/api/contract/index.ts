/** The contract without its schemas, so that a page which imports it carries no validator: types, paths and the client. */
export type * from './answers.ts'
export { type Client, createClient, problemOf } from './client.ts'
export { API_PATHS, type ApiPath } from './paths.ts'
export type * from './queries.ts'
