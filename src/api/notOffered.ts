import { isApiError, type ApiErrorKind } from './errors.ts';

/** What an answer says where a network does not offer something: the vendor's texts promise more than every network has. */
const kinds: readonly ApiErrorKind[] = ['invalid', 'forbidden', 'not-found', 'not-available'];

/** True where the network will not answer this, however often it is asked: presence switched off, a query it does not know. */
export const isNotOffered = (error: unknown): boolean => isApiError(error) && kinds.includes(error.kind);
