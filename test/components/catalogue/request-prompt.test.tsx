import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { RequestPrompt } from '../../../src/components/index.ts';

function Page({ query, onRequest }: { query: string; onRequest: (query: string) => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <RequestPrompt
      query={query}
      asked={asked}
      onRequest={(words) => {
        setAsked(true);
        onRequest(words);
      }}
    />
  );
}

describe('<RequestPrompt />', () => {
  it('requests the search query, shows thanks and keeps the focus', async () => {
    const onRequest = vi.fn<(query: string) => void>();
    render(<Page query="fax machine" onRequest={onRequest} />);
    await userEvent.click(screen.getByRole('button', { name: 'Request “fax machine”' }));
    expect(onRequest.mock.calls).toEqual([['fax machine']]);
    const thanks = screen.getByText('Thanks. Your request for “fax machine” has been sent.');
    expect(document.activeElement).toBe(thanks);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('requests without a query when there was no search', async () => {
    const onRequest = vi.fn<(query: string) => void>();
    render(<Page query="" onRequest={onRequest} />);
    await userEvent.click(screen.getByRole('button', { name: 'Request an integration' }));
    expect(onRequest.mock.calls).toEqual([['']]);
    expect(screen.getByText('Thanks. Your request has been sent.')).toBeDefined();
  });

  it('takes no focus when the request was made before', () => {
    render(<RequestPrompt query="fax" asked onRequest={() => {}} />);
    expect(document.activeElement).toBe(document.body);
  });
});
