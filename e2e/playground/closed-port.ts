import net from 'node:net';

export interface ClosedPort {
  readonly port: number;
  release(): Promise<void>;
}

/**
 * A port of 127.0.0.1 that refuses connections until it is released.
 *
 * It is the near end of a connection that stays open: taken, so that nobody else gets it, and nothing listens on it.
 */
export async function reserveClosedPort(): Promise<ClosedPort> {
  const holder = net.createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port: farPort } = holder.address() as net.AddressInfo;
  const accepted = new Promise<net.Socket>((resolve) => holder.once('connection', resolve));
  const near = net.connect(farPort, '127.0.0.1');
  await new Promise<void>((resolve, reject) => near.once('connect', resolve).once('error', reject));
  const far = await accepted;
  const { localPort } = near;
  if (localPort === undefined) throw new Error('The system gave the connection no port of its own.');

  return {
    port: localPort,
    release() {
      near.destroy();
      far.destroy();
      return new Promise((resolve) => holder.close(() => resolve()));
    },
  };
}
