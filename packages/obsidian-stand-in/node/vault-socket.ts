import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';

export interface VaultCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

interface VaultSocketOptions {
  /** Whether whoever asks to be connected may call. */
  readonly mayCall: (request: IncomingMessage) => boolean;
  readonly answer: (call: VaultCall) => Promise<object>;
}

/** Answers calls that come over a WebSocket, each as soon as it is done. Returns the function that ends it. */
export function serveVaultSocket(server: Server, { mayCall, answer }: VaultSocketOptions): () => void {
  const sockets = new WebSocketServer({ noServer: true });
  const serve = (socket: WebSocket): void => {
    socket.on('error', () => socket.terminate());
    socket.on('message', (data: Buffer) => {
      const { id, ...call } = JSON.parse(data.toString('utf8')) as VaultCall & { id: number };
      void answer(call).then((result) => socket.send(JSON.stringify({ id, ...result })));
    });
  };
  server.on('upgrade', (request, socket, head) => {
    if (mayCall(request)) sockets.handleUpgrade(request, socket, head, serve);
    else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  return () => {
    for (const socket of sockets.clients) socket.terminate();
  };
}
