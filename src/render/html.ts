/** HTML that nothing can be smuggled into: what is put into a template is text, unless it is HTML made the same way. */
export class Html {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  /** Puts parts together; texts among `values` are escaped, lists are put one after the other. */
  static of(parts: readonly string[], values: readonly HtmlValue[]): Html {
    return new Html(
      parts.map((part, index) => (index === 0 ? part : Html.#show(values[index - 1]) + part)).join(''),
    );
  }

  static #show(value: HtmlValue | undefined): string {
    if (Array.isArray(value)) return value.map((each: HtmlValue) => Html.#show(each)).join('');
    return value instanceof Html ? value.#text : escaped(String(value ?? ''));
  }
}

/** What can stand in a template. */
export type HtmlValue = string | number | Html | readonly HtmlValue[];

/** A template: markup`<td>${anything}</td>`. */
export function markup(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.of(parts, values);
}

/** A text that is HTML, or a script or a style within it, already: one that the program itself has. */
export function verbatim(text: string): Html {
  return Html.of([text], []);
}

/** A page that needs nothing beside it: no scripts, no fonts, no pictures. */
export function htmlPage(language: string, title: string, style: string | Html, body: Html): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}</body>
</html>
`.toString();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}
