package dev.tidemark.reading.pdf;

import dev.tidemark.reading.pdf.PdfAnswer.Reason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What server and child say to each other: numbers and texts with their length in front. The server
 * believes no length: the child may be under the power of a document.
 */
final class Wire {
  /** First in every message; raised with every change. */
  static final int VERSION = 0x54_50_00_01;

  private static final int ABSENT = -1;
  private static final int LONGEST_FACT = 64 * 1024;
  private static final int MOST_AUTHORS = 1_000;

  private Wire() {}

  static void writeRequest(DataOutputStream out, byte[] document, PdfLimits limits)
      throws IOException {
    out.writeInt(VERSION);
    out.writeLong(limits.time().toMillis());
    out.writeInt(limits.pages());
    out.writeInt(limits.text());
    out.writeInt(document.length);
    out.write(document);
    out.flush();
  }

  static void writeAnswer(DataOutputStream out, PdfAnswer answer) throws IOException {
    out.writeInt(VERSION);
    switch (answer) {
      case PdfAnswer.Refused refused -> {
        out.writeBoolean(false);
        writeText(out, refused.reason().name());
        writeText(out, refused.detail());
      }
      case PdfAnswer.Read read -> {
        out.writeBoolean(true);
        writeReport(out, read.report());
      }
    }
    out.flush();
  }

  /**
   * @throws IOException when the child ends, or says what it can't mean
   */
  static PdfAnswer readAnswer(DataInputStream in, PdfLimits limits) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("not the answer of a reader of this version");
    }
    if (in.readBoolean()) {
      return new PdfAnswer.Read(readReport(in, limits));
    }
    Reason reason = reason(readText(in, LONGEST_FACT));
    return new PdfAnswer.Refused(reason, String.valueOf(readText(in, LONGEST_FACT)));
  }

  private static Reason reason(@Nullable String name) throws IOException {
    for (Reason reason : Reason.values()) {
      if (reason.name().equals(name)) {
        return reason;
      }
    }
    throw new IOException("no such reason");
  }

  private static void writeReport(DataOutputStream out, PdfReport report) throws IOException {
    writeText(out, report.title());
    out.writeInt(report.authors().size());
    for (String author : report.authors()) {
      writeText(out, author);
    }
    writeText(out, report.date());
    out.writeBoolean(report.dateIsOfFile());
    writeText(out, report.language());
    writeText(out, report.publisher());
    writeText(out, report.url());
    writeText(out, report.summary());
    out.writeInt(report.pages().size());
    for (String page : report.pages()) {
      writeText(out, page);
    }
    out.writeInt(report.pictures().size());
    for (int page : report.pictures()) {
      out.writeInt(page);
    }
  }

  private static PdfReport readReport(DataInputStream in, PdfLimits limits) throws IOException {
    return new PdfReport(
        readText(in, LONGEST_FACT),
        readTexts(in, MOST_AUTHORS, LONGEST_FACT),
        readText(in, LONGEST_FACT),
        in.readBoolean(),
        readText(in, LONGEST_FACT),
        readText(in, LONGEST_FACT),
        readText(in, LONGEST_FACT),
        readText(in, LONGEST_FACT),
        readTexts(in, limits.pages(), 4 * limits.text()),
        readNumbers(in, limits.pages()));
  }

  private static List<String> readTexts(DataInputStream in, int most, int bytesInAll)
      throws IOException {
    int count = bounded(in.readInt(), most);
    List<String> texts = new ArrayList<>();
    int left = bytesInAll;
    for (int i = 0; i < count; i++) {
      String text = String.valueOf(readText(in, left));
      left -= text.length();
      texts.add(text);
    }
    return texts;
  }

  private static List<Integer> readNumbers(DataInputStream in, int most) throws IOException {
    int count = bounded(in.readInt(), most);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(in.readInt());
    }
    return numbers;
  }

  private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static @Nullable String readText(DataInputStream in, int most) throws IOException {
    int length = in.readInt();
    if (length == ABSENT) {
      return null;
    }
    byte[] bytes = in.readNBytes(bounded(length, most));
    if (bytes.length < length) {
      throw new IOException("the answer broke off");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int bounded(int number, int most) throws IOException {
    if (number < 0 || number > most) {
      throw new IOException("the answer is longer than it may be");
    }
    return number;
  }
}
