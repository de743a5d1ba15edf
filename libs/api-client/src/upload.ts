import type { ErrorView } from '@medvirk/api-contract';
import { ApiError, changeHeaders } from './call.ts';

/**
 * Sends a file as it is, from the disk and not by way of memory, to a route beside the contract.
 * @param onProgress gets the share that has gone out, 0 to 1
 * @throws ApiError
 */
export function upload<Answer>(path: string, file: Blob, onProgress: (share: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // fetch says nothing of how far a body has come.
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    for (const [name, value] of Object.entries(changeHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) return resolve(request.response as Answer);
      const { error } = (request.response ?? {}) as Partial<ErrorView>;
      reject(new ApiError(request.status, error ?? { code: 'UNKNOWN', message: request.statusText }));
    };
    request.onerror = () => reject(new ApiError(0, { code: 'NETWORK', message: 'No connection with the server' }));
    request.send(file);
  });
}
