package dev.tidemark.api;

import java.util.Arrays;
import java.util.Optional;

/** What a whole result can be had as. */
enum ExportFormat {
  CSV("csv", "text/csv;charset=UTF-8;header=present"),
  NDJSON("ndjson", "application/x-ndjson"),
  RIS("ris", "application/x-research-info-systems;charset=UTF-8"),
  BIB("bib", "application/x-bibtex;charset=UTF-8");

  private final String ending;
  private final String mediaType;

  ExportFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The format of files with that ending. */
  static Optional<ExportFormat> ending(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
  }

  /** The end of the file's name, without the dot. */
  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }
}
