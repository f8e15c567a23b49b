import type { ImportError } from '../../domain/import-record.ts';
import type { DocumentParagraph, DocumentProperties, ReadDocument } from './document-paragraph.ts';
import { linkInField } from './field-links.ts';
import { decodeCodePage } from './rtf-code-pages.ts';
import { destinationOf, isDropped, type Destination } from './rtf-destinations.ts';
import { RtfFonts } from './rtf-fonts.ts';
import { RtfFlow } from './rtf-flow.ts';
import { RtfStyles } from './rtf-styles.ts';
import type { RtfToken } from './rtf-tokens.ts';

/** What holds in a group, and comes back when an inner group ends. */
type Group = {
  destination: Destination;
  isStarred: boolean;
  isFresh: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  isBold: boolean;
  font: number | undefined;
  /** How many characters after a \u stand in for it. */
  standIns: number;
  /** The text of a note or box goes where it began to go with this group. */
  flow: RtfFlow;
};

/** Groups nested deeper than this share one state: no real file comes near. */
const DEEPEST = 500;
const LONGEST_NOTE_TO_SELF = 4096;
/** Groups still open where the bytes end: what came after them is missing. */
const CUT_OFF = { kind: 'malformed', format: 'rtf', where: 'its end: the file is cut off' } as const;

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['softline', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', ' '],
  ['_', '-'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
]);

/** Follows the tokens of an RTF file and gathers its paragraphs. */
export class RtfReader {
  readonly #bytes: Uint8Array;
  readonly #fonts = new RtfFonts();
  readonly #styles = new RtfStyles();
  readonly #body = new RtfFlow();
  readonly #notes: RtfFlow[] = [];
  readonly #outer: Group[] = [];
  #tooDeep = 0;
  #group: Group;
  #pending: number[] = [];
  #toSkip = 0;
  #instruction = '';
  #bookmark = '';
  #title = '';
  #author = '';

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#group = {
      destination: 'text',
      isStarred: false,
      isFresh: false,
      isHidden: false,
      isDeleted: false,
      isBold: false,
      font: undefined,
      standIns: 1,
      flow: this.#body,
    };
  }

  take(token: RtfToken): void {
    if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else if (token.kind === 'word') this.#word(token.word, token.number);
    else if (token.kind === 'byte') this.#takeByte(token.byte);
    else if (!isDropped(this.#group.destination)) {
      for (let at = token.from; at < token.to; at += 1) this.#takeByte(this.#bytes[at] ?? 0);
    }
  }

  finish(): ReadDocument {
    this.#decodePending();
    const refusals: readonly ImportError[] = this.#outer.length === 0 ? [] : [CUT_OFF];
    this.#tooDeep = 0;
    while (this.#outer.length > 0) this.#close();
    this.#body.end();
    const paragraphs: DocumentParagraph[] = [...this.#body.paragraphs];
    for (const note of this.#notes) paragraphs.push(...note.paragraphs);
    return { paragraphs, properties: this.#properties(), refusals };
  }

  #properties(): DocumentProperties {
    const [title, author] = [this.#title.trim(), this.#author.trim()];
    return { ...(title === '' ? {} : { title }), ...(author === '' ? {} : { author }) };
  }

  #open(): void {
    this.#decodePending();
    this.#toSkip = 0;
    if (this.#outer.length >= DEEPEST) {
      this.#tooDeep += 1;
      return;
    }
    this.#outer.push(this.#group);
    this.#group = { ...this.#group, isStarred: false, isFresh: true };
  }

  #close(): void {
    this.#decodePending();
    this.#toSkip = 0;
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const ending = this.#group;
    const around = this.#outer.pop();
    if (around === undefined) return;
    this.#group = around;
    if (ending.destination === 'bookmark' && around.destination !== 'bookmark') {
      around.flow.bookmark(this.#bookmark.trim());
      this.#bookmark = '';
    }
    if (ending.destination === 'styles') this.#styles.endEntry();
    if (ending.flow !== around.flow) {
      ending.flow.end();
      if (ending.destination === 'box') around.flow.addBox(ending.flow.paragraphs);
    }
  }

  #word(word: string, number: number | undefined): void {
    if (word === 'u' && number !== undefined) {
      this.#takeUnicode(number);
      return;
    }
    // Only what prints can stand in for a character: a paragraph's end is never lost to a writer that left it out.
    if (this.#toSkip > 0 && CHARACTERS.has(word)) {
      this.#toSkip -= 1;
      return;
    }
    this.#toSkip = 0;
    this.#decodePending();
    const group = this.#group;
    if (word === '*') {
      group.isStarred = true;
      return;
    }
    const { isFresh } = group;
    group.isFresh = false;
    const destination = isFresh ? destinationOf(word, group.isStarred, group.destination) : undefined;
    if (destination === undefined) this.#control(word, number);
    else this.#enter(destination);
  }

  #enter(destination: Destination): void {
    const group = this.#group;
    group.destination = destination;
    if (destination === 'note' || destination === 'box') {
      group.flow = new RtfFlow();
      if (destination === 'note') this.#notes.push(group.flow);
    }
    if (destination === 'instruction') this.#instruction = '';
    if (destination === 'text' && this.#instruction !== '') {
      group.flow.link(linkInField(this.#instruction) ?? '');
      this.#instruction = '';
    }
  }

  #control(word: string, number: number | undefined): void {
    const group = this.#group;
    switch (group.destination) {
      case 'skipped':
      case 'sealed':
      case 'doubled':
        return;
      case 'fonts':
        this.#fontControl(word, number);
        return;
      case 'styles':
        this.#styles.control(word, number);
        return;
      default:
    }
    const character = CHARACTERS.get(word);
    if (character !== undefined) this.#emit(character);
    else if (!this.#characterControl(word, number)) this.#flowControl(word, number);
  }

  #fontControl(word: string, number: number | undefined): void {
    if (number === undefined) return;
    if (word === 'f') this.#fonts.begin(number);
    if (word === 'fcharset') this.#fonts.setCharset(number);
    if (word === 'cpg') this.#fonts.setPage(number);
  }

  /** Controls that change how characters look or are to be decoded. */
  #characterControl(word: string, number: number | undefined): boolean {
    const group = this.#group;
    const isOn = number !== 0;
    switch (word) {
      case 'ansicpg':
        if (number !== undefined && number > 0) this.#fonts.setDefaultPage(number);
        return true;
      case 'mac':
        this.#fonts.setDefaultPage(10000);
        return true;
      case 'pc':
        this.#fonts.setDefaultPage(437);
        return true;
      case 'pca':
        this.#fonts.setDefaultPage(850);
        return true;
      case 'deff':
        if (number !== undefined) this.#fonts.setDefaultFont(number);
        return true;
      case 'f':
        group.font = number;
        return true;
      case 'uc':
        group.standIns = Math.max(0, Math.min(number ?? 1, 16));
        return true;
      case 'b':
        group.isBold = isOn;
        return true;
      case 'v':
        group.isHidden = isOn;
        return true;
      case 'deleted':
        group.isDeleted = isOn;
        return true;
      case 'plain':
        group.isBold = false;
        group.isHidden = false;
        group.isDeleted = false;
        group.font = undefined;
        return true;
      default:
        return false;
    }
  }

  /** Controls that end or describe paragraphs, rows and pages. */
  #flowControl(word: string, number: number | undefined): void {
    const { flow, destination } = this.#group;
    if (destination !== 'text' && destination !== 'note' && destination !== 'box') return;
    if (word === 's' && number !== undefined) flow.setStyle(this.#styles.get(number));
    else flow.control(word, number);
  }

  #takeUnicode(number: number): void {
    this.#decodePending();
    this.#group.isFresh = false;
    const code = number < 0 ? number + 0x10000 : number;
    if (code >= 0 && code <= 0x10ffff) this.#emit(String.fromCodePoint(code));
    this.#toSkip = this.#group.standIns;
  }

  #takeByte(byte: number): void {
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    this.#group.isFresh = false;
    if (!isDropped(this.#group.destination)) this.#pending.push(byte);
  }

  #decodePending(): void {
    if (this.#pending.length === 0) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    this.#emit(decodeCodePage(bytes, this.#fonts.pageOf(this.#group.font)));
  }

  #emit(text: string): void {
    const group = this.#group;
    switch (group.destination) {
      case 'text':
      case 'note':
      case 'box':
        if (!group.isHidden && !group.isDeleted) group.flow.add(text, group.isBold);
        return;
      case 'styles':
        this.#styles.name(text);
        return;
      case 'instruction':
        if (this.#instruction.length < LONGEST_NOTE_TO_SELF) this.#instruction += text;
        return;
      case 'bookmark':
        if (this.#bookmark.length < LONGEST_NOTE_TO_SELF) this.#bookmark += text;
        return;
      case 'title':
        if (this.#title.length < LONGEST_NOTE_TO_SELF) this.#title += text;
        return;
      case 'author':
        if (this.#author.length < LONGEST_NOTE_TO_SELF) this.#author += text;
        return;
      default:
    }
  }
}
