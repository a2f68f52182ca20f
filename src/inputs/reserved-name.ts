/** File names that Windows keeps for devices. */

/**
 * The part of a path that Windows takes for a device, whatever extension it has. A file of that name can't be removed by
 * Windows' own tools.
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function reservedName(path: string): string | undefined {
  return path
    .split(/[\\/]/)
    .find((part) => /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:[.:]|$)/i.test(part));
}
