package dev.tidemark.bench;

/**
 * What some work took.
 *
 * @param seconds by the clock
 * @param cpu seconds that all threads of the process worked
 */
record Worked(double seconds, double cpu) {}
