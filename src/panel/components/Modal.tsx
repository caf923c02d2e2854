import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface ModalProps {
  readonly class: string;
  readonly titleId: string;
  readonly title: string;
  readonly onClose: () => void;
  /** Gets the function that closes it. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A dialog over the panel. Escape closes it, and the focus goes back to where it was. */
export function Modal({ class: look, titleId, title, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`modal ${look}`}
      aria-labelledby={titleId}
      onClose={onClose}
      // DevTools takes Escape for itself before the browser closes the dialog.
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <h1 id={titleId}>{title}</h1>
      {children(close)}
    </dialog>
  );
}
