import { t } from '@lingui/core/macro';

/** The role of those who look after a community (vendor FAQ). */
export const moderatorRole = 'community-moderator';

/** A role by the name people use; one the console does not know stands as it is (contract §19). */
export const roleText = (role: string): string => (role === moderatorRole ? t`Moderator` : role);
