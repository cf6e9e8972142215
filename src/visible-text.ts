/** Text on its way to people: what it consists of is seen, steers nothing, and is run by no spreadsheet. */

/**
 * Controls but for the tab and the ends of lines (an escape sequence for a terminal begins with one), and what turns the direction
 * of the text around it.
 */
const STEERING = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\r(?!\n)/;
const EACH_STEERING = new RegExp(STEERING, 'g');
/** What JSON leaves as it is among them. */
const UNESCAPED = /[\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text in which what steers a terminal or a reader's eye is a sign that is seen, one for one: a picture for a control, a point for
 * a direction. For text formats, too: none of the signs means anything in them.
 */
export function visibleText(text: string): string {
  return STEERING.test(text) ? text.replace(EACH_STEERING, visibleSign) : text;
}

/** The same, in which pieces that are known to do no harm stay as they are. */
export function visibleTextBut(harmless: RegExp, text: string): string {
  const each = new RegExp(`${harmless.source}|${STEERING.source}`, 'g');
  return text.replace(each, (found) => (found.length > 1 ? found : visibleSign(found)));
}

/** JSON with all of them escaped, as programs read them back. */
export function escapedJson(json: string): string {
  return json.replace(UNESCAPED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function visibleSign(steering: string): string {
  const code = steering.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code < 0xa0 ? '␡' : '·';
}

/**
 * Whether some spreadsheet takes a text for a formula: by one of its signs, in a wide or a small form, too, after any blanks; by a tab
 * or a line end at the beginning. What has an apostrophe before it already gets another, so that whoever takes one away has what was
 * there.
 */
export function isFormula(text: string): boolean {
  return /^'*(?:[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]|[\t\r\n])/u.test(text);
}

/** A text with an apostrophe before it where that keeps it a text. */
export function keptText(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** A text as it was before {@link keptText}. */
export function unkeptText(text: string): string {
  return text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
}
