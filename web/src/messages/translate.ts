import type { es } from './es';

/** A text, or its plural forms by the count of `{count}`. */
export type Message = string | { readonly one: string; readonly other: string };
export type MessageKey = keyof typeof es;
/** What every language has to offer: the keys of the first one. */
export type Messages = Record<MessageKey, Message>;

type ParamsIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamsIn<Rest> : never;
type TextOf<M> = M extends { other: infer Other; one: infer One } ? Other | One : M;
type Names<K extends MessageKey> =
  ParamsIn<TextOf<(typeof es)[K]>> | ((typeof es)[K] extends { other: string } ? 'count' : never);
/** The parameters a message asks for; none for most. */
export type MessageParams<K extends MessageKey> = [Names<K>] extends [never]
  ? []
  : [params: Record<Names<K>, string | number>];

/** Gives a message's text in the present language. */
export type Translate = <K extends MessageKey>(key: K, ...params: MessageParams<K>) => string;

/** The translator over one language's messages. Numbers are written as the locale writes them. */
export function translator(messages: Messages, locale: string): Translate {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (key, ...params) => {
    const values: Record<string, string | number> = params[0] ?? {};
    const message = messages[key];
    const count = values['count'];
    const text =
      typeof message === 'string'
        ? message
        : typeof count === 'number' && plural.select(count) === 'one'
          ? message.one
          : message.other;
    return text.replace(/\{(\w+)\}/gu, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value;
    });
  };
}
