import { Component, type ReactNode } from 'react';

/** Words instead of an empty page when the program itself fails. */
export class Broken extends Component<{ title: string; what: string; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div role="alert">
        <h1 className="ds-heading page-heading">{this.props.title}</h1>
        <p className="lead">{this.props.what}</p>
      </div>
    );
  }
}
