/** The peer: an Express route that returns a constant of as many bytes as an answer has. */
import type { AddressInfo } from 'node:net';
import express from 'express';

const body = 'x'.repeat(Number(process.argv[2]));
const app = express();
app.get('/api/answer', (_request, response) => {
  response.send(body);
});
const server = app.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`{"address":"http://127.0.0.1:${port}"}`);
});
