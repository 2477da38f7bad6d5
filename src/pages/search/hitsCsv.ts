import { t } from '@lingui/core/macro';

import { csvBlob } from '#src/lib/csv.ts';
import { placeText } from '#src/layout/content/contentText.ts';
import { eachFoundPage, type SearchFor } from '#src/queries/contentSearch.ts';

/** Everything that fits as a file, read past what is loaded. Throws `ApiError`, or the signal's reason. */
export async function hitsCsv(
  search: SearchFor,
  onProgress: (read: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  async function* rows() {
    let read = 0;
    for await (const page of eachFoundPage(search, signal)) {
      onProgress((read += page.length));
      for (const item of page) {
        yield [item.id, item.createdAt, item.authorId, item.authorName, placeText(item), item.reports, item.text];
      }
    }
  }
  return csvBlob(rows(), {
    header: [t`ID`, t`Written`, t`Author’s user ID`, t`Author`, t`Place`, t`Open reports`, t`Text`],
  });
}
