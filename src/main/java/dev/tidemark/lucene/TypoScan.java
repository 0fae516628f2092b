package dev.tidemark.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * Finds which starts of terms an automaton accepts, by jumping from each start that is accepted or
 * hopeless to the next that is not: the terms that have a start are never read.
 */
final class TypoScan {
  private static final int BYTES = 256;

  private final ByteRunAutomaton matching;
  private int[] states = new int[64];
  private final BytesRefBuilder next = new BytesRefBuilder();

  /**
   * @param matching accepts what goes on from a text that it accepts
   */
  TypoScan(ByteRunAutomaton matching) {
    this.matching = matching;
  }

  /** The shortest starts that are accepted, in order. */
  List<BytesRef> starts(TermsEnum terms) throws IOException {
    List<BytesRef> found = new ArrayList<>();
    next.clear();
    for (boolean more = true; more && terms.seekCeil(next.get()) != TermsEnum.SeekStatus.END; ) {
      BytesRef term = terms.term();
      int length = run(term);
      if (matching.isAccept(states[length])) {
        found.add(BytesRef.deepCopyOf(new BytesRef(term.bytes, term.offset, length)));
        more = length > 0 && jump(term, length - 1);
      } else {
        more = jump(term, length);
      }
    }
    return found;
  }

  /** How many bytes are taken before acceptance or refusal; the states on the way are kept. */
  private int run(BytesRef term) {
    states = ArrayUtil.grow(states, term.length + 1);
    states[0] = 0;
    int length = 0;
    while (length < term.length && !matching.isAccept(states[length])) {
      int state = matching.step(states[length], term.bytes[term.offset + length] & 0xFF);
      if (state < 0) {
        return length;
      }
      states[++length] = state;
    }
    return length;
  }

  /** Goes to the first text after the term that differs in a byte up to a place. */
  private boolean jump(BytesRef term, int place) {
    for (int at = place; at >= 0; at--) {
      int from = at < term.length ? (term.bytes[term.offset + at] & 0xFF) + 1 : 0;
      for (int value = from; value < BYTES; value++) {
        if (matching.step(states[at], value) >= 0) {
          next.copyBytes(term.bytes, term.offset, at);
          next.append((byte) value);
          return true;
        }
      }
    }
    return false;
  }
}
