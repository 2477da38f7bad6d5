import { uploadImage as upload, type UploadedImage } from '#src/api/files.ts';
import { currentClient } from '#src/session/session.ts';

/** Sends a picture to the network; nothing shows it until something refers to it. Throws `ApiError`. */
export const uploadImage = async (file: File, signal?: AbortSignal): Promise<UploadedImage> =>
  upload(await currentClient(), file, signal);
