import { parseSync, Visitor } from 'vite';

export interface NamesUsed {
  /** Variables and globals. */
  readonly variables: ReadonlySet<string>;
  /** What it takes of objects. `eval` of DevTools' `inspectedWindow` is none: it runs in the page that is inspected. */
  readonly members: ReadonlySet<string>;
}

/** The names that a script uses. What stands in its texts is no use of it. */
export function namesUsed(script: string): NamesUsed {
  const variables = new Set<string>();
  const members = new Set<string>();
  const notVariables = new Set<number>();
  const { program, errors } = parseSync('script.js', script);
  if (errors.length > 0) throw new Error(`The script cannot be read: ${errors[0]?.message}`);
  new Visitor({
    MemberExpression({ object, property, computed }) {
      if (computed) {
        if (property.type === 'Literal') members.add(String(property.value));
        return;
      }
      notVariables.add(property.start);
      const isInspected =
        object.type === 'MemberExpression' &&
        object.property.type === 'Identifier' &&
        object.property.name === 'inspectedWindow';
      if (!isInspected && property.type === 'Identifier') members.add(property.name);
    },
    Property({ key, shorthand, computed }) {
      if (!shorthand && !computed) notVariables.add(key.start);
    },
    Identifier({ name, start }) {
      if (!notVariables.has(start)) variables.add(name);
    },
  }).visit(program);
  return { variables, members };
}
