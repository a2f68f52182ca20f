// GitHub's expressions, evaluated by GitHub's own package.
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { truthy } from '@actions/expressions/result';
import type { JobStatus } from './stage.js';

/** The quotes keep braces inside a string literal apart from those that end the expression. */
const EXPRESSION = /\$\{\{((?:'(?:[^']|'')*'|[^'])*?)\}\}/g;

/** A text of a workflow with its `${{ }}` evaluated. */
export function interpolate(text: string, values: data.Dictionary): string {
  return text.replace(EXPRESSION, (_, expression: string) => evaluate(expression, values).coerceString());
}

/** Whether a condition holds where `status` is what success(), failure() and cancelled() go by. */
export function holds(condition: string, values: data.Dictionary, status: JobStatus): boolean {
  const facts = {
    always: true,
    success: status === 'success',
    failure: status === 'failure',
    cancelled: status === 'cancelled',
  };
  // `${{ }}` around a condition is allowed, and a condition that asks for no status means success() as well.
  const bare = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition)?.[1] ?? condition;
  const asks = /\b(always|success|failure|cancelled)\s*\(/.test(bare);
  return truthy(evaluate(asks ? bare : `success() && (${bare})`, values, facts));
}

function evaluate(
  expression: string,
  values: data.Dictionary,
  facts: Record<string, boolean> = {},
): data.ExpressionData {
  const names = values.pairs().map(({ key }) => key);
  const functions = Object.entries(facts).map(([name, fact]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(fact),
  }));
  const syntax = new Parser(new Lexer(expression).lex().tokens, names, functions).parse();
  return new Evaluator(syntax, values, new Map(functions.map((each) => [each.name, each]))).evaluate();
}
