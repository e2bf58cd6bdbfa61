export { About, hasAbout, type AboutFacts, type AboutProps } from './about.tsx';
