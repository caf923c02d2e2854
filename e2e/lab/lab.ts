import { type LabServer, startLabServer } from './server';

export interface Lab {
  /** The page's own origin. */
  readonly app: LabServer;
  /** Another origin on the same site. */
  readonly api: LabServer;
  /** Another origin on another site. */
  readonly other: LabServer;
}

/** Starts the three servers of a lab, each on a free port. */
export async function startLab(): Promise<Lab & { stop(): Promise<void> }> {
  const [app, api, other] = await Promise.all([startLabServer(), startLabServer(), startLabServer('127.0.0.1')]);
  return {
    app,
    api,
    other,
    async stop() {
      await Promise.all([app.stop(), api.stop(), other.stop()]);
    },
  };
}
