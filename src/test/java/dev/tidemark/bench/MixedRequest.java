package dev.tidemark.bench;

/**
 * One request of the mix.
 *
 * @param target path and query; the floor reads the same one where its kind has a floor
 */
record MixedRequest(Kind kind, String target) {
  private static final String API = "/api/v1";

  /** The page that shows the same. */
  String page() {
    return target.substring(API.length());
  }
}
