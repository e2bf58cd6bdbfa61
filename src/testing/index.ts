export { createSandbox } from './sandbox/sandbox.ts';
export type {
  Sandbox,
  SandboxActivation,
  SandboxApi,
  SandboxAttempt,
  SandboxClock,
  SandboxCoop,
  SandboxCredential,
  SandboxEvent,
  SandboxFault,
  SandboxFaultKind,
  SandboxFaults,
  SandboxOAuth,
  SandboxOptions,
  SandboxPeriod,
  SandboxRequest,
  SandboxSnapshot,
  SandboxUser,
  SandboxViolation,
  SandboxWorkflow,
} from './sandbox/contract/types.ts';
export { createTestBackend, type TestBackend, type TestBackendOptions } from './test-backend.ts';
