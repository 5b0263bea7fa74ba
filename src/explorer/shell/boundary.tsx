import { Component, type ComponentChildren } from 'preact';
import type { Words } from '../words/shape.js';

interface Props {
  readonly words: Words;
  readonly children: ComponentChildren;
}

/** A page that fails says so, with a way on; the rest of the window stays. */
export class Boundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static override getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render({ words, children }: Props) {
    const { error } = this.state;
    if (error === null) return children;
    const { failed } = words.shell;
    return (
      <div class="notice warn" role="alert">
        <h2>{failed.title}</h2>
        <p>{failed.text}</p>
        <p class="soft">
          <code>{error.message}</code>
        </p>
        <div class="tools">
          <button
            type="button"
            onClick={() => {
              this.setState({ error: null });
            }}
          >
            {failed.again}
          </button>
          <button
            type="button"
            onClick={() => {
              location.hash = '';
              location.reload();
            }}
          >
            {failed.afresh}
          </button>
        </div>
      </div>
    );
  }
}
