import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { writeChanged } from './write-changed.mjs';

const PAGE = new URL('../src/render/page/', import.meta.url);

/** In the order in which later rules outweigh earlier ones. */
const STYLES = ['colours', 'page', 'controls', 'table', 'calendar', 'stories', 'units', 'narrow', 'print'];

/**
 * The script and the style of the page of a plan, as one module of texts, with what a page allows itself to run and to look
 * like: their hashes, for its Content-Security-Policy.
 */
export async function generatePage() {
  const styles = await Promise.all(STYLES.map(readStyle));
  const texts = { SCRIPT: await script(), STYLE: styles.join('\n'), DARK: await readStyle('dark') };
  const lines = Object.entries(texts).map(([name, text]) => {
    // It would end the element that it stands in.
    if (/<[/!]/.test(text)) throw new Error(`${name} of the page has a tag in it`);
    const hash = createHash('sha256').update(text).digest('base64');
    return `export const ${name} = { text: ${JSON.stringify(text)}, hash: 'sha256-${hash}' };\n`;
  });
  const head = '/* Made from ../browser/ and ../style/ by the build: edit those. */\n\n';
  await writeChanged(fileURLToPath(new URL('generated/assets.ts', PAGE)), head + lines.join(''));
}

function readStyle(name) {
  return readFile(new URL(`style/${name}.css`, PAGE), 'utf8');
}

async function script() {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('browser/main.ts', PAGE)),
    platform: 'browser',
    transform: { target: 'chrome109' },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, charset: 'ascii' });
  await bundle.close();
  return output[0].code.trim();
}
