const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** True if a host name, as `URL.hostname` gives it, is this machine. */
export const isLoopback = (hostname: string): boolean => loopback.test(hostname);
