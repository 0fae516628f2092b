package dev.tidemark.bench;

import java.util.Iterator;
import java.util.List;

/** Notes what one client found, whole and by kind. */
record MixFindings(Findings findings) {
  private static final double[] SHARES = {0.5, 0.95, 0.99};
  private static final String[] NAMES = {"median", "95%", "99%"};

  /**
   * @param took nanoseconds of each answer of the floor in its process, in order
   */
  void note(MixClient.Sequential times, List<Long> took, List<MixedRequest> mix) {
    Times inside = inside(took, mix);
    for (int i = 0; i < SHARES.length; i++) {
      findings.note("all requests, " + NAMES[i] + ", ms", times.server().ofAll(SHARES[i]));
    }
    for (int i = 0; i < SHARES.length; i++) {
      findings.note(
          "those that Lucene can, " + NAMES[i] + ", ms",
          times.server().ofThoseWithFloor(SHARES[i]),
          times.floor().ofThoseWithFloor(SHARES[i]));
    }
    findings.note("the same as pages, median, ms", times.pages().ofAll(SHARES[0]));
    double empty = times.empty().ofAll(SHARES[0]);
    findings.note("request for nothing, median, ms", empty);
    findings.note(
        "median against Lucene in the process and a request for nothing",
        times.server().ofThoseWithFloor(SHARES[0]),
        inside.ofThoseWithFloor(SHARES[0]) + empty);
    for (Kind kind : Kind.values()) {
      findings.note(
          kind + ", median, ms",
          times.server().of(kind, SHARES[0]),
          inside.of(kind, SHARES[0]) + empty);
      findings.note(kind + ", 99%, ms", times.server().of(kind, SHARES[2]));
    }
  }

  private static Times inside(List<Long> took, List<MixedRequest> mix) {
    Times inside = new Times();
    Iterator<Long> next = took.iterator();
    while (next.hasNext()) {
      for (MixedRequest request : mix) {
        if (request.kind().hasFloor()) {
          inside.add(request.kind(), next.next());
        }
      }
    }
    return inside;
  }
}
