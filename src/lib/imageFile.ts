/** Why a file cannot be a picture of the vendor's, before it is sent. */
export type ImageProblem = 'type' | 'size';

/** Bytes of a picture at most (vendor FAQ). */
const largestImage = 1_000_000_000;
/** What JPG and PNG files begin with: the vendor takes these two (vendor FAQ), and a name proves nothing. */
const beginnings = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
];

/** Looks at what the file is, not at what it is called. */
export async function imageProblem(file: Blob): Promise<ImageProblem | undefined> {
  if (file.size > largestImage) return 'size';
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const isKnown = beginnings.some((bytes) => bytes.every((byte, index) => start[index] === byte));
  return isKnown ? undefined : 'type';
}
