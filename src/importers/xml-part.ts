/** Reads a part of a document, an XML file, element by element as it is unpacked: nothing is built of it. */
import type { JSZipObject } from 'jszip';
import { SaxesParser } from 'saxes';
import { entryIn } from '../group-by.ts';
import type { Contents } from './contents.ts';
import { unpack } from './unpack.ts';

/** An element of a part. */
export interface PartElement {
  /** Without its prefix. */
  readonly name: string;
  /** Its name after those of the elements around it: `sst/si/t`. */
  readonly place: string;
  /** By their names without a prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, whole when it ends. */
  text: string;
}

/** Told of each element where it begins and, with its text, where it ends. */
export interface PartVisitor {
  readonly begin?: (element: PartElement) => void;
  readonly end?: (element: PartElement) => void;
  /** Text where it stands, for whoever does not wait for the end of its element. */
  readonly text?: (text: string, element: PartElement) => void;
}

/**
 * Reads a part.
 *
 * @param onProgress told how much of it was read, from 0 to 1
 * @throws where it is no well-formed XML, or Overfull
 */
export async function readXmlPart(
  file: JSZipObject,
  contents: Contents,
  visitor: PartVisitor,
  onProgress?: (share: number) => void,
): Promise<void> {
  const parser = parserFor(contents, visitor);
  let decoder: ReturnType<typeof decoderFor> | undefined;
  await unpack(
    file,
    (piece) => {
      contents.add('bytes', piece.byteLength);
      decoder ??= decoderFor(piece);
      parser.write(decoder.decode(piece, { stream: true }));
    },
    onProgress,
  );
  parser.write(decoder?.decode() ?? '').close();
}

/** XML is UTF-8 or says by its first bytes that it is UTF-16; nobody writes anything else into these documents. */
function decoderFor([first, second]: Uint8Array): InstanceType<typeof TextDecoder> {
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

function parserFor(contents: Contents, { begin, end, text: onText }: PartVisitor): SaxesParser {
  const open: PartElement[] = [];
  // A sheet has a hundred thousand cells in one place: its name is made once.
  const places: PlaceNames[] = [{ name: '', within: new Map() }];
  const parser = new SaxesParser({});
  const addText = (text: string): void => {
    const last = open.at(-1);
    if (!last) return;
    last.text += text;
    onText?.(text, last);
  };
  parser.on('error', (error) => {
    throw error;
  });
  // Entities of its own are what a document of these kinds never has, and bombs are made of.
  parser.on('doctype', () => {
    throw new Error('a document type is declared');
  });
  parser.on('opentag', ({ name, attributes }) => {
    contents.add('elements');
    contents.checkDepth(open.length + 1);
    const local = withoutPrefix(name);
    const place = placeWithin(places.at(-1)!, local);
    const element = { name: local, place: place.name, attributes: plainNames(attributes), text: '' };
    places.push(place);
    open.push(element);
    begin?.(element);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop()!;
    places.pop();
    end?.(element);
  });
  return parser;
}

/** Attributes by their names without a prefix; most have none, and are taken as they are. */
function plainNames(attributes: Record<string, string>): Record<string, string> {
  for (const key in attributes) {
    if (!key.includes(':') && key !== 'xmlns') continue;
    const own: Record<string, string> = {};
    for (const each in attributes)
      if (!each.startsWith('xmlns')) own[withoutPrefix(each)] = attributes[each]!;
    return own;
  }
  return attributes;
}

/** A place, and those within it by the names of their elements. */
interface PlaceNames {
  readonly name: string;
  readonly within: Map<string, PlaceNames>;
}

function placeWithin({ name, within }: PlaceNames, local: string): PlaceNames {
  return entryIn(within, local, () => ({
    name: name === '' ? local : `${name}/${local}`,
    within: new Map(),
  }));
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
