import { z } from 'zod';

// Before any schema is made: zod would otherwise make code at run time, which the content policy refuses the window, and which
// takes a start of the main process longer than it saves.
z.config({ jitless: true });
