import { headers, regExpOf, types } from './headers.ts';

// Functions of CloudFront (cloudfront-js-2.0) before a bucket, which knows whole names only and sends no headers of ours.

/** At "viewer request": the page of a folder, and the address without its last slash. */
export const cloudfrontRequest = (): string => `function handler(event) {
  const request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!/\\.[^/]+$/.test(request.uri)) return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: request.uri + '/' } } };
  return request;
}
`;

/** At "viewer response": the headers of an address, and its type where the bucket may not know it. */
export const cloudfrontResponse = (base: string): string => `const headers = ${JSON.stringify(headers.map(({ name, values }) => [name.toLowerCase(), values.map(([where, value]) => [regExpOf(where, base), value])]), null, 2)};
const types = ${JSON.stringify(types, null, 2)};

function handler(event) {
  const response = event.response;
  for (const [name, values] of headers) response.headers[name] = { value: values.find(([where]) => new RegExp(where).test(event.request.uri))[1] };
  const type = types[event.request.uri.split('.').pop()];
  if (type && response.statusCode === 200) response.headers['content-type'] = { value: type };
  return response;
}
`;
