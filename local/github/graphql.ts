/** GraphQL, executed against GitHub's own published schema: no question can ask for what GitHub does not have. */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { Asked } from './access.js';
import { json, type Answer } from './answer.js';
import { rootNode } from './nodes.js';
import type { Token, World } from './world.js';

let schema: GraphQLSchema | undefined;

// The package exports a validator and types; the schema lies beside them, where only a path leads.
const SCHEMA = new URL('../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);

function githubSchema(): GraphQLSchema {
  schema ??= buildSchema(readFileSync(SCHEMA, 'utf8'), { assumeValidSDL: true });
  return schema;
}

/** The documents seen, each with what the schema says against it: a run asks the same few many times. */
const documents = new Map<string, { document?: DocumentNode; errors: readonly GraphQLError[] }>();

function read(query: string): { document?: DocumentNode; errors: readonly GraphQLError[] } {
  const known = documents.get(query);
  if (known !== undefined) return known;
  let result: { document?: DocumentNode; errors: readonly GraphQLError[] };
  try {
    const document = parse(query);
    result = { document, errors: validate(githubSchema(), document) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    result = { errors: [error] };
  }
  documents.set(query, result);
  return result;
}

/** The name of the query in a request's body, for faults and the transcript. */
export function operationName(body: string): string | undefined {
  const { document } = read(parseBody(body).query ?? '');
  return document && getOperationAST(document)?.name?.value;
}

interface Body {
  query?: string;
  variables?: Record<string, unknown> | null;
}

function parseBody(text: string): Body {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}

/** Answers `POST /graphql`: 200 with `data`, `errors` or both, as GitHub does. */
export async function answerGraphql(world: World, token: Token, text: string): Promise<Answer> {
  const { query, variables } = parseBody(text);
  if (query === undefined) return json(400, { message: 'A query attribute must be specified' });
  const { document, errors } = read(query);
  const headers = { 'x-ratelimit-resource': 'graphql' };
  if (document === undefined || errors.length > 0)
    return json(200, { errors: errors.map((error) => format(error.toJSON())) }, headers);
  const asked: Asked = { world, token };
  const result = await execute({
    schema: githubSchema(),
    document,
    rootValue: rootNode(asked),
    contextValue: asked,
    variableValues: variables ?? {},
    fieldResolver: resolveField,
    typeResolver: (value) => (value as { __typename: string }).__typename,
  });
  if (result.errors === undefined) return json(200, { data: result.data }, headers);
  const formatted = result.errors.map((error) => format(error.toJSON()));
  // GitHub counts a question before it asks it: one that asks for too much gets nothing.
  const isRefused = formatted.some(({ type = '' }) => /PAGINATION|CURSOR/.test(type));
  return json(200, { data: isRefused ? null : (result.data ?? null), errors: formatted }, headers);
}

// GitHub has `type` beside `message`, where the specification would have it in `extensions`.
function format({ message, path, locations, extensions }: GraphQLFormattedError) {
  const type = extensions?.['type'];
  return { ...(typeof type === 'string' && { type }), path, locations, message };
}

const resolveField: GraphQLFieldResolver<unknown, Asked> = (source, args, asked, info) => {
  const object = source as Record<string, unknown>;
  if (!(info.fieldName in object))
    throw new Error(`The emulator does not answer ${info.parentType.name}.${info.fieldName} yet.`);
  const member = object[info.fieldName];
  return typeof member === 'function' ? (member as (...given: unknown[]) => unknown)(args, asked) : member;
};
