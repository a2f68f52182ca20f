/** Takes the place of the real package in node-fetch, which makes blobs only where somebody asks for one; see ../README.md. */
export function Blob() {
  throw new Error('Blobs are left out of this bundle; see build/stand-ins/README.md.');
}

export default Blob;
