import { json, queryOf, type Call } from '../call.ts';
import { badRequest, forbidden, invalid, notFound, VendorError } from '../errors.ts';
import type { StoredFile } from '../models.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { checkImage } from './imageModeration.ts';
import { drawAvatar, drawLandscape } from './drawings.ts';

const sizes: Record<string, number> = { small: 160, medium: 600, large: 1500, full: 2000 };
/** The vendor takes 1 GB; the sandbox keeps what it is given in memory. */
const largestImage = 20_000_000;
/** What a picture begins with: the vendor takes JPG and PNG (vendor FAQ), whatever the name says. */
const imageTypes = [
  { mimeType: 'image/png', extension: 'png', start: [0x89, 0x50, 0x4e, 0x47] },
  { mimeType: 'image/jpeg', extension: 'jpg', start: [0xff, 0xd8, 0xff] },
];

export const fileEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/api/v4/images',
    access: 'user',
    handle: async (call) => {
      const files = (call.form?.getAll('files') ?? []).filter((one) => typeof one !== 'string');
      if (files.length === 0) throw invalid(['"files" is required']);
      if (files.length > 10) throw badRequest('Too many files');
      const stored = await Promise.all(files.map((file) => storeImage(call, file)));
      return json(stored.map((file) => describeFile(file, call.base)));
    },
  },
  {
    method: 'GET',
    path: '/api/v3/files/{fileId}',
    access: 'user',
    handle: (call) => {
      const { fileUrl, ...data } = describeFile(fileOf(call), call.base);
      // Wrapped as the spec has it, bare and with its address as the vendor's clients read it (contract §23).
      return json({ status: 'success', data, ...data, fileUrl });
    },
  },
  {
    method: 'DELETE',
    path: '/api/v3/files/{fileId}',
    access: 'admin',
    handle: (call) => {
      const { fileId } = fileOf(call);
      const { bytes: _, ...file } = fileOf(call);
      call.state.files.put({ ...file, isDeleted: true });
      return json({ status: 'success', data: { fileId }, fileId });
    },
  },
  {
    method: 'GET',
    path: '/api/v3/files/{fileId}/download',
    // An <img> sends no token; what the vendor asks for here is not published.
    access: 'open',
    handle: (call) => {
      const input = queryOf(call);
      const size = input.text('size', { oneOf: Object.keys(sizes) });
      input.done();
      const { body, type } = contentOf(fileOf(call), sizes[size ?? 'medium']!);
      return new Response(body, {
        headers: {
          'Content-Type': type,
          'Cache-Control': 'private, max-age=86400',
          // A picture opened in its own tab must stay a picture.
          'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          'X-Content-Type-Options': 'nosniff',
        },
      });
    },
  },
];

function fileOf({ state, path: { fileId = '' } }: Call): StoredFile {
  const file = state.files.get(fileId);
  if (!file || file.isDeleted) throw notFound('File');
  return file;
}

/** 403 / 400300 for an avatar that is no picture (contract §5). */
export function requireImage({ files }: State, fileId: string | undefined): void {
  if (!fileId) return;
  const file = files.get(fileId);
  if (!file || file.isDeleted || (file.type ?? 'image') !== 'image') throw forbidden('Avatar is not an image');
}

async function storeImage({ state, form }: Call, file: File): Promise<StoredFile> {
  if (file.size > largestImage) throw new VendorError(413, 500000, 'Payload Too Large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = imageTypes.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (!found) throw badRequest('The file is no JPG or PNG');
  checkImage(state, file.name);
  const preferred = form?.get('preferredFilename');
  return state.files.put({
    fileId: state.newId(),
    hue: 0,
    createdAt: state.stamp(),
    name: typeof preferred === 'string' && preferred !== '' ? preferred : file.name,
    bytes: toBase64(bytes),
    mimeType: found.mimeType,
  });
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

/** Pictures are drawn at the size asked for; an uploaded one is given back as it came. */
function contentOf(file: StoredFile, size: number): { body: BodyInit; type: string } {
  if (file.bytes !== undefined) {
    const bytes = Uint8Array.from(atob(file.bytes), (letter) => letter.charCodeAt(0));
    return { body: bytes, type: file.mimeType ?? 'application/octet-stream' };
  }
  if (file.type === 'file') return { body: 'Saturday, 10 o’clock: welcome.\n', type: 'text/plain; charset=utf-8' };
  // The sandbox has no moving pictures.
  if (file.type === 'video') throw notFound('File');
  return { body: draw(file, size), type: 'image/svg+xml; charset=utf-8' };
}

const draw = ({ initials, hue }: StoredFile, size: number) =>
  initials === undefined ? drawLandscape(hue, size) : drawAvatar(initials, hue, size);

/** A file as it comes beside what refers to it. */
export const showFile = (file: StoredFile, base: string) => ({
  ...describeFile(file, base),
  accessType: 'public',
  status: 'uploaded',
  isDeleted: file.isDeleted === true,
});

/** A file as it is answered when asked for, with the address of its bytes. */
function describeFile(file: StoredFile, base: string) {
  const { type = 'image', bytes, name = 'avatar.svg', mimeType } = file;
  const full = sizes['full']!;
  const isDrawn = type === 'image' && bytes === undefined;
  return {
    fileId: file.fileId,
    fileUrl: `${base}/api/v3/files/${encodeURIComponent(file.fileId)}/download`,
    type,
    attributes: {
      name,
      extension: name.slice(name.lastIndexOf('.') + 1),
      size: isDrawn ? draw(file, full).length : Math.floor(((bytes?.length ?? 4000) * 3) / 4),
      mimeType: mimeType ?? (isDrawn ? 'image/svg+xml' : type === 'video' ? 'video/mp4' : 'text/plain'),
      metadata: isDrawn ? { width: full, height: full, isFull: true } : {},
    },
    createdAt: file.createdAt,
    updatedAt: file.createdAt,
  };
}
