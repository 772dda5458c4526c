/** What a task's dialog is given: the facts of the address, and how to close. */
export type TaskProps = { facts: URLSearchParams; onClose: () => void };
