export function ListHead() {
  return (
    <thead>
      <tr class="row head" aria-rowindex={1}>
        <th scope="col" aria-label="Verdict" />
        <th scope="col">Method</th>
        <th scope="col">Request</th>
        <th scope="col" class="problem">
          What is wrong
        </th>
        <th scope="col" class="statuses" title="The preflight's status, then the real status of the answer">
          OPTIONS → real
        </th>
      </tr>
    </thead>
  );
}
