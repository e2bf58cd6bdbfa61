import { contract } from '../generated/contract.ts';
import type { SandboxApi } from './types.ts';

/** The rules of the contract for one value of a request body. */
export interface Rule {
  type: string;
  required?: readonly string[];
  properties?: Readonly<Record<string, Rule>>;
}

/** The name of an operation. Both APIs have `createUser` and `generateUserToken`. */
export type OperationId = (typeof contract)[number]['operationId'];

/** An operation of the contract, and the requests that it accepts. */
export interface ContractOperation {
  api: SandboxApi;
  operationId: OperationId;
  method: string;
  path: string;
  query: Readonly<Record<string, { required: boolean }>>;
  body?: Rule;
  success: number;
}

/** Every operation of both documents. */
export const operations: readonly ContractOperation[] = contract;
