import { Fragment } from 'preact';
import type { Statuses as StatusesOf } from '../model/statuses';

/** The statuses in the order of time, those of errors in red: `302 ↪ 204 → 500`. */
export function Statuses({ statuses: { redirects, preflight, actual } }: { readonly statuses: StatusesOf }) {
  return (
    <>
      {redirects.map((status, index) => (
        <Fragment key={index}>
          <Status status={status} />
          {' ↪ '}
        </Fragment>
      ))}
      {preflight !== null && (
        <>
          <Status status={preflight} />
          {' → '}
        </>
      )}
      <Status status={actual} />
    </>
  );
}

function Status({ status }: { readonly status: string }) {
  if (Number(status) >= 400) return <span class="bad">{status}</span>;
  // No element for what is as usual: a list draws dozens of them in a frame.
  return /^\d/.test(status) ? status : <span class="subtle">{status}</span>;
}
