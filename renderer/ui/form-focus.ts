import type { Attachment } from 'svelte/attachments';

/** A form that opens where one stands: its first field has the focus at once, and Esc leaves it from anywhere in it. */
export function formFocus(onleave: () => void): Attachment<HTMLElement> {
  return (node) => {
    const onkeydown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.stopPropagation();
      onleave();
    };
    const field = node.querySelector<HTMLInputElement>('input');
    field?.focus();
    // What stands there is replaced by typing.
    field?.select();
    node.addEventListener('keydown', onkeydown);
    return () => node.removeEventListener('keydown', onkeydown);
  };
}
