export default {
  basePath: '/shop',
  trailingSlash: true,
  turbopack: { root: import.meta.dirname },
};
