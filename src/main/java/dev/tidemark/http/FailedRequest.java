package dev.tidemark.http;

import java.util.List;
import java.util.Map;

/**
 * The address of a request that was refused.
 *
 * @param path as sent, unchecked: escape it
 * @param parameters decoded, in the order sent; empty when they can't be decoded
 */
public record FailedRequest(String path, Map<String, List<String>> parameters) {}
