import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PageData } from '../server/site.ts';
import { App } from './app.tsx';
import './styles.css';
import 'plugboard/styles.css';

const data = JSON.parse(document.getElementById('page-data')!.textContent ?? '') as PageData;

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App {...data} path={location.pathname} />
  </StrictMode>,
);
