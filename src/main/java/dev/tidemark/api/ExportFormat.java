package dev.tidemark.api;

/** What a whole result can be had as. */
enum ExportFormat {
  CSV("csv", "text/csv;charset=UTF-8;header=present"),
  NDJSON("ndjson", "application/x-ndjson");

  private final String ending;
  private final String mediaType;

  ExportFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The end of the file's name, without the dot. */
  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }
}
