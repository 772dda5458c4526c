import { z } from 'zod';

// Before any schema is made: zod would otherwise try whether code may be made at run time, which the content policy refuses.
z.config({ jitless: true });
