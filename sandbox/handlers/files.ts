import { notFound } from '../errors.ts';
import type { StoredFile } from '../models.ts';
import type { Endpoint } from '../router.ts';
import { queryOf } from '../call.ts';

const sizes: Record<string, number> = { small: 160, medium: 600, large: 1500, full: 2000 };

export const fileEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v3/files/{fileId}/download',
    // An <img> sends no token; what the vendor asks for here is not published.
    access: 'open',
    handle: (call) => {
      const input = queryOf(call);
      const size = input.text('size', { oneOf: Object.keys(sizes) });
      input.done();
      const file = call.state.files.get(call.path['fileId']!);
      if (!file) throw notFound('File');
      return new Response(drawAvatar(file, sizes[size ?? 'medium']!), {
        headers: {
          'Content-Type': 'image/svg+xml; charset=utf-8',
          'Cache-Control': 'private, max-age=86400',
          // A picture opened in its own tab must stay a picture.
          'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          'X-Content-Type-Options': 'nosniff',
        },
      });
    },
  },
];

/** A file as answers show it, with the address of its bytes. */
export function showFile(file: StoredFile, base: string) {
  const full = sizes['full']!;
  return {
    fileId: file.fileId,
    fileUrl: `${base}/api/v3/files/${encodeURIComponent(file.fileId)}/download`,
    type: 'image',
    attributes: {
      name: 'avatar.svg',
      extension: 'svg',
      size: drawAvatar(file, full).length,
      mimeType: 'image/svg+xml',
      metadata: { width: full, height: full, isFull: true },
    },
    accessType: 'public',
    status: 'uploaded',
    isDeleted: false,
    createdAt: file.createdAt,
    updatedAt: file.createdAt,
  };
}

function drawAvatar({ initials, hue }: StoredFile, size: number): string {
  const letters = initials.replaceAll(/[<>&"']/g, '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100">`,
    `<rect width="100" height="100" fill="hsl(${hue} 45% 40%)"/>`,
    `<circle cx="${20 + (hue % 60)}" cy="88" r="46" fill="hsl(${(hue + 40) % 360} 50% 50%)"/>`,
    `<text x="50" y="52" font-family="sans-serif" font-size="38" fill="#fff" text-anchor="middle" dominant-baseline="central">${letters}</text>`,
    '</svg>',
  ].join('');
}
