import { type App, normalizePath, type TFile } from 'obsidian';
import { folderOf } from '../core/paths';

/** Characters that Obsidian or an operating system does not take in a file name, and those that break links. */
const UNSAFE = /[\\/:*?"<>|#^[\]]/g;

/** Bytes of a name that leave room for a number and an extension in the 255 that file systems take. */
const LONGEST_NAME = 230;

/** As many of the characters as `LONGEST_NAME` bytes hold. */
function shortened(name: string): string {
  const encoder = new TextEncoder();
  const characters = Array.from(name).slice(0, LONGEST_NAME);
  while (encoder.encode(characters.join('')).length > LONGEST_NAME) characters.pop();
  return characters.join('');
}

/** A title as a file name: unsafe characters become blanks; dots and blanks in front and at the end go. */
export function fileNameOf(title: string): string {
  const name = title.replace(UNSAFE, ' ').replace(/\s+/g, ' ');
  return shortened(name).replace(/^[. ]+|[. ]+$/g, '');
}

/** The one module that makes files. It never writes over one that is there. */
export class NoteCreator {
  constructor(private readonly app: App) {}

  /** Creates a note, and its folder where it lacks; a number behind the title makes the name unique. Rejects as `Vault.create` does. */
  createNote(folder: string, title: string, text: string): Promise<TFile> {
    return this.createFile(`${folder}/${fileNameOf(title)}.md`, text);
  }

  /** Creates a file with any extension under a name that is free, e.g. `Cards 1.txt` where `Cards.txt` is taken. */
  async createFile(path: string, text: string): Promise<TFile> {
    const normal = normalizePath(path);
    const folder = folderOf(normal);
    if (folder !== '' && !this.app.vault.getFolderByPath(folder)) await this.app.vault.createFolder(folder);
    return this.app.vault.create(this.freePath(normal), text);
  }

  private freePath(path: string): string {
    const dot = path.lastIndexOf('.');
    let free = path;
    for (let number = 1; this.app.vault.getAbstractFileByPath(free); number += 1)
      free = `${path.slice(0, dot)} ${number}${path.slice(dot)}`;
    return free;
  }
}
