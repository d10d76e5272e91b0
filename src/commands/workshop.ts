import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder `.unallocated/`, where one build at a time makes the site that takes the place of `dist/`. */
export type Workshop = {
  /** Where the new site is made. */
  readonly staged: string;
  /** Puts what was made in the place of `dist/`; the old one comes back if that fails. Throws if another build has taken the workshop. */
  putInPlace(): void;
  /** Leaves nothing behind: not what was made, nor the folder. Never throws. */
  close(): void;
};

/** When a process began, as Linux tells it ("" elsewhere), so that a number that has been given again is not taken for the old process. */
function beginningOf(pid: number): string {
  try {
    // The name of the program, in brackets, may hold anything; behind it stand the state, and 19 words later the beginning.
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^[^]*\) /, '').split(' ');
    return words[0] === 'Z' ? 'ended' : words[19]!;
  } catch {
    return '';
  }
}

const markOf = (pid: number): string => `${pid} ${beginningOf(pid)}`;

/** Whether the process that wrote a lock still runs. */
function isAlive(mark: string): boolean {
  const pid = Number.parseInt(mark, 10);
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return markOf(pid) === mark;
}

/** Tried again where a write that was under way puts a file back into a folder that is being emptied. */
const remove = (path: string): void => rmSync(path, { recursive: true, force: true, maxRetries: 5 });

/** What a file says, or undefined where there is none. */
function wordsOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts this process's lock into the folder, whole from its first moment. Throws where another process holds it. */
function lock(folder: string, path: string, mark: string): void {
  const own = `${path}-${process.pid}`;
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(own, mark);
      linkSync(own, path);
      rmSync(own);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // ENOENT: a build that ended took the folder away between two of these steps.
      if (code !== 'EEXIST' && code !== 'ENOENT') throw error;
      const holder = wordsOf(path);
      if (holder !== undefined && isAlive(holder)) {
        remove(own);
        throw new Error(`Another build is at work here (process ${Number.parseInt(holder, 10)}). Wait until it ends.`);
      }
      if (holder !== undefined) takeAway(path, holder);
    }
  }
  throw new Error(`${path} cannot be made. Delete the folder ${folder} and build again.`);
}

/** Takes a dead process's lock away. Where another build was quicker, what was taken away is the lock of that one: it is put back. */
function takeAway(path: string, holder: string): void {
  const old = `${path}-old-${process.pid}`;
  try {
    renameSync(path, old);
    if (wordsOf(old) !== holder) linkSync(old, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  remove(old);
}

/**
 * Opens the workshop of a project: puts back a `dist/` over whose replacement a build was killed, and clears what killed builds left.
 * Throws while another build is at work.
 */
export function openWorkshop(root: string): Workshop {
  const [dist, folder] = [join(root, 'dist'), join(root, '.unallocated')];
  const [staged, replaced, path] = [join(folder, `dist-${process.pid}`), join(folder, 'replaced'), join(folder, 'lock')];
  const mark = markOf(process.pid);
  lock(folder, path, mark);
  const recover = (): void => {
    if (existsSync(replaced) && !existsSync(dist)) renameSync(replaced, dist);
  };
  // Under another name first: half of an old site must never be taken for one that is to be put back.
  const discard = (): void => {
    if (existsSync(replaced)) renameSync(replaced, `${staged}-old`);
    remove(`${staged}-old`);
  };
  recover();
  for (const name of readdirSync(folder)) if (!['lock', 'replaced'].includes(name)) remove(join(folder, name));
  discard();
  return {
    staged,
    putInPlace: () => {
      if (wordsOf(path) !== mark) throw new Error('Another build has taken the place of this one. Build again.');
      if (existsSync(dist)) renameSync(dist, replaced);
      try {
        renameSync(staged, dist);
      } catch (error) {
        recover();
        throw error;
      }
      discard();
    },
    close: () => {
      try {
        if (wordsOf(path) !== mark) return;
        remove(staged);
        recover();
        discard();
        rmSync(path);
        rmdirSync(folder);
      } catch {
        // The next build clears what is left; another may be at its door already.
      }
    },
  };
}
