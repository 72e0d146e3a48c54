import { type App, normalizePath, type TAbstractFile, type TFile, TFolder } from 'obsidian';
import { folderOf, nameOf } from '../core/paths';

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

  /** Creates a note, and its folder where it lacks; a number after the title makes the name unique. Rejects as `Vault.create` does. */
  createNote(folder: string, title: string, text: string): Promise<TFile> {
    return this.createFile(`${folder}/${fileNameOf(title)}.md`, text);
  }

  /**
   * Creates the empty note that a link is to lead to, where a click on it would: at the path it names, else where the
   * app puts new notes. Rejects as `Vault.create` does.
   * @param target the path linked to, without heading and alias
   */
  createForLink(target: string, source: string): Promise<TFile> {
    const name = `${target.replace(/\.md$/i, '')}.md`;
    const folder = name.includes('/') ? '' : this.app.fileManager.getNewFileParent(source).path;
    return this.createFile(/^\.\.?\//.test(name) ? joined(folderOf(source), name) : `${folder}/${name}`, '');
  }

  /** Creates a file with any extension, and its folders, under a name that is free, e.g. `Cards 1.txt` where `Cards.txt` is taken. */
  async createFile(path: string, text: string): Promise<TFile> {
    const normal = normalizePath(path);
    const folder = await this.folderAt(folderOf(normal));
    return this.app.vault.create(pathIn(folder, freeName(folder, nameOf(normal))), text);
  }

  private async folderAt(path: string): Promise<TFolder> {
    const { vault } = this.app;
    if (path === '') return vault.getRoot();
    const parent = await this.folderAt(folderOf(path));
    const known = childNamed(parent, nameOf(path));
    return known instanceof TFolder ? known : vault.createFolder(pathIn(parent, nameOf(path)));
  }
}

/** A path relative to a folder, `../Feed.md`, as one in the vault. */
function joined(folder: string, relative: string): string {
  const parts = folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** What has the name in a folder, exactly or as disks that ignore case see it: two such names would be one file there. */
function childNamed({ children }: TFolder, name: string): TAbstractFile | undefined {
  const key = (text: string): string => text.normalize('NFC').toLowerCase();
  return children.find((child) => child.name === name) ?? children.find((child) => key(child.name) === key(name));
}

function freeName(folder: TFolder, name: string): string {
  const dot = name.lastIndexOf('.');
  let free = name;
  for (let number = 1; childNamed(folder, free); number += 1)
    free = `${name.slice(0, dot)} ${number}${name.slice(dot)}`;
  return free;
}

function pathIn(folder: TFolder, name: string): string {
  return folder.isRoot() ? name : `${folder.path}/${name}`;
}
