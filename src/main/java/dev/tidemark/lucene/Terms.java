package dev.tidemark.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * What a text is looked up by.
 *
 * @param words one a position
 * @param whole the one term that stands for all of them; null for none
 * @param kind of the whole
 */
record Terms(List<String> words, @Nullable String whole, TokenKind kind) {

  static Terms of(String text, String field, Analyzer analyzer) {
    List<String> words = new ArrayList<>();
    String whole = null;
    TokenKind kind = TokenKind.WORD;
    int wholeEnd = 0;
    int last = 0;
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        last = Math.max(last, offset.endOffset());
        if (type.type().equals(TokenKind.WORD.name())) {
          words.add(term.toString());
        } else if (words.size() == 1 && offset.endOffset() > wholeEnd) {
          whole = term.toString();
          kind = TokenKind.valueOf(type.type());
          wholeEnd = offset.endOffset();
        }
      }
      stream.end();
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return wholeEnd == last && whole != null
        ? new Terms(words, whole, kind)
        : new Terms(words, null, TokenKind.WORD);
  }
}
