import { Component, type ReactNode } from 'react';
import { ErrorMessage } from './error-message.tsx';

interface Props {
  children: ReactNode;
  /** A new value (the address) clears the error: the next page may well work. */
  resetOn: string;
}

/** Keeps a page that breaks from taking the frame with it. */
export class ErrorBoundary extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(before: Props) {
    if (before.resetOn !== this.props.resetOn && this.state.error) this.setState({ error: undefined });
  }

  override render() {
    const { error } = this.state;
    return error ? <ErrorMessage error={error} onRetry={() => location.reload()} /> : this.props.children;
  }
}
