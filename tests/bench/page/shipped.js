// Our engine as the site ships it, asked as a reader asks: whatever is typed.
import { openModule } from "./presession.js";

export const open = (work) => openModule(work, "engine/search-engine", "typed");
