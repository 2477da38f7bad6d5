type ImageSize = 'small' | 'medium' | 'large' | 'full';

/** The address of a picture in a size: small or medium in lists, full on demand (contract §23). */
export function imageUrl(fileUrl: string, size: ImageSize): string {
  const [address = '', query = ''] = fileUrl.split('?');
  const params = new URLSearchParams(query);
  params.set('size', size);
  return `${address}?${params.toString()}`;
}
