export { findStatements, type StatementKnowledge } from './find-statements.ts'
