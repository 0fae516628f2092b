package dev.tidemark.reading.pdf;

/** What became of a document. */
public sealed interface PdfAnswer {

  /** It was read. */
  record Read(PdfReport report) implements PdfAnswer {}

  /**
   * It can't be read.
   *
   * @param detail a sentence for people
   */
  record Refused(Reason reason, String detail) implements PdfAnswer {}

  /** Why a document can't be read. */
  enum Reason {
    /** It needs a password. */
    ENCRYPTED,
    /** Its pages are pictures. */
    SCANNED,
    /** It is damaged beyond repair, or no such document. */
    BROKEN,
    /** It takes more memory, time, pages or text than it may. */
    LIMIT,
    /** It has neither text nor pictures. */
    EMPTY
  }
}
