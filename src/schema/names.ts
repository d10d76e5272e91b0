// Names of files and paths. Scripts of the browser use them too, so the schema library has no place here.

/** The file name without its ending: lower-case words joined by hyphens, such as `community-care-2010-12-01`. */
export const idPattern = /^[a-z0-9]+(?:(?:-|\.(?=\d))[a-z0-9]+)*$/;

/** Names that Windows keeps for devices, with any ending. */
export const reservedName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** Whether a name can be an id: its letters, and that every file system can keep it with the endings of what is built of it. */
export const isId = (name: string): boolean => idPattern.test(name) && isFileName(name);
export const isFileName = (name: string): boolean => name.length <= 100 && !reservedName.test(name);
