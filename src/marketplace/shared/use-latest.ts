'use client';
export { useLatest } from '../../hooks/internal.ts';
