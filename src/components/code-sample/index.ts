export { CodeSample, type CodeSampleProps } from './code-sample.tsx';
export { toCurl, toFetch, type SampleRequest } from './samples.ts';
