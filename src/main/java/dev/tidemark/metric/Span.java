package dev.tidemark.metric;

/** A run of tokens, both ends included. */
record Span(int first, int last) {}
