package dev.tidemark.reading;

import dev.tidemark.reading.pdf.PdfLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How large what is read may be; see {@link ReadingLimits} and {@link PdfLimits}. */
@ConfigMapping(prefix = "tidemark.reading")
public interface ReadingConfig {
  /** Bytes of a document, or of a line of NDJSON; the contract promises 16 MiB. */
  @WithDefault("16777216")
  int documentBytes();

  /** Bytes of front matter; real records reach 143 KB. */
  @WithDefault("262144")
  int frontMatterBytes();

  /** How deep front matter may nest; real records reach 5. */
  @WithDefault("20")
  int frontMatterDepth();

  /** Characters of a title or subtitle; what is longer is cut. */
  @WithDefault("1000")
  int titleLength();

  /** Characters of the name of an author, provider or topic; what is longer is cut. */
  @WithDefault("200")
  int nameLength();

  /** Characters of an address; a longer one is left out. */
  @WithDefault("4096")
  int urlLength();

  /** Authors, topics and references of one article; what is more is left out. */
  @WithDefault("500")
  int listLength();

  /** Megabytes of the process that reads a PDF. */
  @WithDefault("256")
  int pdfMemory();

  /** How long one PDF may take. */
  @WithDefault("30s")
  Duration pdfTime();

  /** How long a request waits until a process is free for its PDF. */
  @WithDefault("20s")
  Duration pdfWait();

  /** Pages of one PDF. */
  @WithDefault("2000")
  int pdfPages();

  /** Characters of one PDF. */
  @WithDefault("8000000")
  int pdfText();

  /** PDFs read at once; 0 for one a core. */
  @WithDefault("0")
  int pdfProcesses();

  /** What a PDF may take, as a value. */
  default PdfLimits pdfLimits() {
    return new PdfLimits(pdfMemory(), pdfTime(), pdfWait(), pdfPages(), pdfText(), pdfProcesses());
  }

  /** Elements of a web page: a long report has some thousands; more than this is made to harm. */
  @WithDefault("50000")
  int pageElements();

  /** Elements of a feed: 10,000 entries have about 100,000. */
  @WithDefault("300000")
  int feedElements();

  /** The same as a value. */
  default ReadingLimits limits() {
    return new ReadingLimits(
        documentBytes(),
        frontMatterBytes(),
        frontMatterDepth(),
        titleLength(),
        nameLength(),
        urlLength(),
        listLength(),
        pageElements(),
        feedElements());
  }
}
