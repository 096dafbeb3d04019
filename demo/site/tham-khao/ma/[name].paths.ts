import { codeRoutes } from '../../generate/pages.js';

export default { paths: () => codeRoutes('vi') };
