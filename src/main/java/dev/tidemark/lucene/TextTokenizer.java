package dev.tidemark.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Words by Unicode's rules, and ours for names, amounts and hyphens. The type of a token is the
 * name of its {@link TokenKind}.
 */
final class TextTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final Segments segments = new Segments();
  private final Queue<TokenRules.Token> waiting = new ArrayDeque<>();
  private final TokenRules rules = new TokenRules(segments, waiting);
  private int next;
  private int lastStart;

  @Override
  public boolean incrementToken() {
    while (waiting.isEmpty() && next < segments.count()) {
      next = rules.take(next);
    }
    TokenRules.Token token = waiting.poll();
    if (token == null) {
      return false;
    }
    clearAttributes();
    if (token.word() == null) {
      term.copyBuffer(segments.text(), token.start(), token.end() - token.start());
    } else {
      term.append(token.word());
    }
    lastStart = Math.max(lastStart, correctOffset(token.start()));
    offset.setOffset(lastStart, Math.max(lastStart, correctOffset(token.end())));
    step.setPositionIncrement(token.step());
    type.setType(token.kind().name());
    keyword.setKeyword(token.exact());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    segments.read(input);
    waiting.clear();
    rules.reset();
    next = 0;
    lastStart = 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(segments.length());
    offset.setOffset(end, end);
  }

  @Override
  public void close() throws IOException {
    super.close();
    segments.clear();
  }
}
