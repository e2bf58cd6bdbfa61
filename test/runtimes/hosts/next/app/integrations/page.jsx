import { Suspense } from 'react';
import { Integrations } from './integrations.jsx';

export default async function Page({ searchParams }) {
  const { base = '/shop/api/plugboard/' } = await searchParams;
  return (
    <Suspense>
      <Integrations basePath={base} />
    </Suspense>
  );
}
