import type { Statuses as StatusesOf } from '../model/statuses';

/** The statuses in the order of time, those of errors in red: `302 ↪ 204 → 500`. */
export function Statuses({ statuses: { redirects, preflight, actual } }: { readonly statuses: StatusesOf }) {
  return (
    <>
      {redirects.map((status, index) => (
        <span key={index}>
          <Status status={status} />
          {' ↪ '}
        </span>
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
  return <span class={Number(status) >= 400 ? 'bad' : /^\d/.test(status) ? '' : 'subtle'}>{status}</span>;
}
