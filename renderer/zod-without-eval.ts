import { z } from "zod";

// Schemas are compiled with `new Function` otherwise, which the content security policy refuses and reports.
z.config({ jitless: true });
