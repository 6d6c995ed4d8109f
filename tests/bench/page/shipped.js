// Our engine as the site ships it, with queries as a reader types them.
import { openModule } from "./presession.js";

export const open = (work) => openModule(work, "engine/search-engine", "typed");
