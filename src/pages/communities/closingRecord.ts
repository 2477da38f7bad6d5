import { t } from '@lingui/core/macro';

import type { Community } from '#src/api/communities.ts';
import { saveFile } from '#src/components/saveFile.ts';
import { csvBlob } from '#src/lib/csv.ts';
import { eachMemberPageUnordered } from '#src/queries/members.ts';

import { communityName } from './communityText.ts';
import { memberCells, memberHeader } from './members/membersCsv.ts';

/**
 * Saves what is lost with communities, in two files: their settings as JSON, and who was in them as CSV, read a hundred a
 * request. Nothing is saved unless all could be read. Throws `ApiError`, or the signal's reason.
 */
export async function saveClosingRecord(
  communities: readonly Community[],
  onProgress: (read: number) => void,
  signal: AbortSignal,
): Promise<void> {
  let read = 0;
  async function* records() {
    for (const community of communities) {
      for await (const page of eachMemberPageUnordered(community.communityId, {}, signal)) {
        onProgress((read += page.length));
        for (const member of page) {
          yield [community.communityId, communityName(community), ...memberCells(member)];
        }
      }
    }
  }
  const members = await csvBlob(records(), { header: [t`Community ID`, t`Community`, ...memberHeader()] });
  const [first] = communities;
  const who = communities.length === 1 && first ? communityName(first) : t`${communities.length} closed communities`;
  const name = `${who} ${new Date().toISOString().slice(0, 10)}`;
  const settings = JSON.stringify(communities.length === 1 ? first : communities, undefined, 2);
  saveFile(members, `${name} members.csv`);
  saveFile(new Blob([settings], { type: 'application/json' }), `${name} settings.json`);
}
