// Says who is open now. It is a script of its own, so that it need not wait for
// what the others take.

import { offerHours } from "./hours/start.js";

offerHours(document);
