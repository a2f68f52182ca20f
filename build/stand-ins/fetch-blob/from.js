/** What node-fetch passes on to its users. This action never asks for it; see ../README.md. */
import { Blob } from './index.js';

export { Blob, Blob as File, Blob as blobFrom, Blob as blobFromSync, Blob as fileFrom, Blob as fileFromSync };
