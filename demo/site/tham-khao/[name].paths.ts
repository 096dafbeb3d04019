import { referenceRoutes } from '../generate/pages.js';

export default { paths: () => referenceRoutes('vi') };
