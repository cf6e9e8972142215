/** A document that is a ZIP archive of XML files, as all of Office's and of OpenDocument are. Nothing of it is unpacked before it is read. */
import type JSZip from 'jszip';
import type { Contents } from './contents.ts';
import { unpack } from './unpack.ts';
import { readXmlPart, type PartVisitor } from './xml-part.ts';

/** What a part refers to. */
interface Relationship {
  readonly kind: string;
  /** Its path in the archive or, of what is outside the document, its address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** What a part refers to, by the id of the reference. */
export type Relationships = ReadonlyMap<string, Relationship>;

/** What a file begins with in the list at the end of an archive. */
const LISTED = Buffer.from('PK\u0001\u0002', 'latin1');

/** The files of an archive. */
export class Archive {
  readonly #zip: JSZip;
  readonly contents: Contents;

  private constructor(zip: JSZip, contents: Contents) {
    [this.#zip, this.contents] = [zip, contents];
  }

  /** @throws Overfull where it has more files than may be, anything else where it is no archive */
  static async open(bytes: Uint8Array, contents: Contents): Promise<Archive> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Counted before anything is made of them; few bytes that are something else look the same.
    for (let at = buffer.indexOf(LISTED); at >= 0; at = buffer.indexOf(LISTED, at + 4)) contents.add('files');
    const { default: zip } = await import('jszip');
    return new Archive(await zip.loadAsync(bytes), contents);
  }

  has(path: string): boolean {
    return this.#zip.file(path) !== null;
  }

  /** The paths of all files. */
  get paths(): string[] {
    return Object.keys(this.#zip.files);
  }

  /** A short file as a text. @throws Overfull */
  async text(path: string): Promise<string> {
    const decoder = new TextDecoder();
    let text = '';
    await unpack(this.#file(path), (piece) => {
      this.contents.add('bytes', piece.byteLength);
      text += decoder.decode(piece, { stream: true });
    });
    return text;
  }

  /** Counts the bytes of all files: what an archive says of its sizes is not believed. @throws Overfull */
  async measure(contents: Contents): Promise<void> {
    for (const path of this.paths)
      await unpack(this.#zip.files[path]!, (piece) => contents.add('bytes', piece.byteLength));
  }

  /**
   * Reads a part, an XML file.
   *
   * @param onProgress told how much of it was read, from 0 to 1
   * @throws where it is missing or no well-formed XML, or Overfull
   */
  async read(path: string, visitor: PartVisitor, onProgress?: (share: number) => void): Promise<void> {
    await readXmlPart(this.#file(path), this.contents, visitor, onProgress);
  }

  /** What a part of an Office document refers to (ECMA-376, part 2); the document itself is the part without a name. */
  async relationships(path: string): Promise<Relationships> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
    const found = new Map<string, Relationship>();
    if (!this.has(file)) return found;
    await this.read(file, {
      begin: ({ place, attributes: { Id: id, Type: type = '', Target: target = '', TargetMode: mode } }) => {
        if (place !== 'Relationships/Relationship' || id === undefined) return;
        const isExternal = mode === 'External';
        const address = isExternal ? target : pathFrom(folder, target);
        found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), target: address, isExternal });
      },
    });
    return found;
  }

  #file(path: string): JSZip.JSZipObject {
    const file = this.#zip.file(path);
    if (!file) throw new Error(`the part ${path} is missing`);
    return file;
  }
}

/** The path of the one part of a kind that is referred to. */
export function partPath(all: Relationships, kind: string): string | undefined {
  return [...all.values()].find((each) => each.kind === kind)?.target;
}

/** The path in the archive that is meant in a folder of it. */
function pathFrom(folder: string, target: string): string {
  return decodeURI(new URL(target, `file:///${folder}`).pathname.slice(1));
}
