import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { en } from '../src/messages/en';
import { es } from '../src/messages/es';
import { translator, type Message } from '../src/messages/translate';

const source = join(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/u.test(path) && !path.startsWith('generated'),
);
const texts = (message: Message) => (typeof message === 'string' ? [message] : [message.one, message.other]);
const params = (message: Message) =>
  [
    ...new Set(texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? ''))),
  ].sort();

/** Literal words in JSX: text between tags, and in attributes that people see or hear. */
function literalTexts(path: string): string[] {
  const file = ts.createSourceFile(
    path,
    readFileSync(join(source, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const spoken = new Set([
    'label',
    'title',
    'alt',
    'placeholder',
    'aria-label',
    'helperText',
    'text',
    'help',
    'caption',
    'aria-description',
  ]);
  const found: string[] = [];
  const words = /\p{L}{2,}/u;
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && words.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText(file)) && node.initializer) {
      const { initializer } = node;
      const literal = ts.isStringLiteral(initializer)
        ? initializer
        : ts.isJsxExpression(initializer) && initializer.expression && ts.isStringLiteralLike(initializer.expression)
          ? initializer.expression
          : null;
      if (literal && words.test(literal.text)) found.push(literal.text);
    }
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isStringLiteralLike(node.expression) &&
      ts.isJsxElement(node.parent) &&
      words.test(node.expression.text)
    )
      found.push(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('messages', () => {
  it('say the same things in both languages, with the same blanks to fill in', () => {
    expect(Object.keys(en)).toEqual(Object.keys(es));
    for (const key of Object.keys(es) as (keyof typeof es)[]) {
      expect(params(en[key]), key).toEqual(params(es[key]));
      expect(typeof en[key], key).toBe(typeof es[key]);
      for (const text of [...texts(es[key]), ...texts(en[key])]) expect(text.trim(), key).not.toBe('');
    }
  });

  it('are all used somewhere', () => {
    const code = files
      .filter((path) => !path.startsWith('messages'))
      .map((path) => readFileSync(join(source, path), 'utf8'))
      .join('\n');
    const made = [...code.matchAll(/`([\w.]+\.)\$\{/gu)].map((match) => match[1] ?? '');
    const unused = Object.keys(es).filter(
      (key) => !code.includes(`'${key}'`) && !made.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  it('hold every text: none hides in the JSX', () => {
    expect(
      files
        .filter((path) => path.endsWith('.tsx'))
        .flatMap((path) => literalTexts(path).map((text) => `${path}: ${text}`)),
    ).toEqual([]);
  });

  it('leave the colours to the theme', () => {
    const outside = files
      .filter((path) => !path.startsWith('theme'))
      .filter((path) => /#[0-9a-f]{3,8}['"`;\s]|rgba?\(/iu.test(readFileSync(join(source, path), 'utf8')));
    expect(outside).toEqual([]);
  });

  it('choose the plural by the count and write numbers as the locale does', () => {
    const spanish = translator(es, 'es-CO');
    expect(spanish('tx.count', { count: 1 })).toBe('1 movimiento');
    expect(spanish('tx.count', { count: 50_000 })).toBe('50.000 movimientos');
    expect(translator(en, 'en-US')('tx.count', { count: 50_000 })).toBe('50,000 transactions');
  });
});
