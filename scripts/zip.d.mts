/** A zip of all files in the folder: the same bytes wherever and whenever the same files are zipped. */
export function zipOf(folder: string): Uint8Array;
