/** A file as the page shows it to the one who added it. */
export interface ShownFile {
  name: string;
  type: string;
  /** Address within this page; nobody else can open it. */
  address: string;
}

const shown = new Map<string, ShownFile>();

/** Files of this page, by id, for who goes on to the next page and comes back. Gone with the page. */
export const keptHere = {
  get: (id: string): ShownFile | undefined => shown.get(id),
  put(id: string, { name, blob }: { name: string; blob: Blob }): void {
    shown.set(id, { name, type: blob.type, address: URL.createObjectURL(blob) });
  },
  drop(id: string): void {
    const file = shown.get(id);
    if (file) URL.revokeObjectURL(file.address);
    shown.delete(id);
  },
};
