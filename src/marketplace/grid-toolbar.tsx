'use client';
export { CatalogueToolbar as default } from '../components/index.ts';
