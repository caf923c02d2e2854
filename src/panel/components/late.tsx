import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { listWords } from '../../words/list';
import { useActions } from '../actions';

type LateComponent<Props> = FunctionComponent<Props> & {
  /** Loads it before it is to be seen. */
  readonly prepare: () => void;
};

/**
 * A component that is loaded when it is first to be seen, since the panel shows itself without it. Until it is there it
 * shows nothing; where it does not load, the panel says so.
 */
export function late<Props extends object>(load: () => Promise<FunctionComponent<Props>>): LateComponent<Props> {
  let loaded: FunctionComponent<Props> | null = null;
  let loading: Promise<FunctionComponent<Props>> | null = null;
  const ready = () => {
    loading ??= load().then(
      (component) => {
        loaded = component;
        return component;
      },
      (error: unknown) => {
        // The next one to ask for it tries again.
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  function Late(props: Props) {
    const { announce } = useActions();
    const [Component, setComponent] = useState(() => loaded);
    useEffect(() => {
      if (Component !== null) return undefined;
      let isWanted = true;
      ready().then(
        (component) => {
          if (isWanted) setComponent(() => component);
        },
        () => announce(listWords.notLoaded, true),
      );
      return () => {
        isWanted = false;
      };
    }, [Component, announce]);
    return Component === null ? <span aria-busy="true" hidden /> : <Component {...props} />;
  }
  // What fails here is tried again, and told, when it is to be seen.
  return Object.assign(Late, { prepare: () => void ready().catch(() => undefined) });
}
