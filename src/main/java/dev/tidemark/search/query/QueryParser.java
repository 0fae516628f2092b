package dev.tidemark.search.query;

import dev.tidemark.search.SearchLimits;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language. Syntax never is an error: what can't be read as syntax is read as
 * words, and a notice says so. Time and memory grow with the length of the query alone.
 * Thread-safe.
 *
 * <pre>{@code
 * query  = side { OR side }          the weakest
 * side   = { [-] one }               side by side
 * one    = ( query ) | "phrase"[~n] | field:value | word | word* | word~[n]
 * }</pre>
 */
public final class QueryParser {
  private final Clock clock;
  private final SearchLimits limits;

  /**
   * @param clock what relative dates in a query count from
   */
  public QueryParser(Clock clock, SearchLimits limits) {
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * Reads a query as typed.
   *
   * @throws dev.tidemark.search.InvalidParameterException {@code query_too_long} or {@code
   *     invalid_character}
   */
  public ParsedQuery parse(String query) {
    String plain = QueryText.plain(query, limits);
    Notices notices = new Notices();
    List<Token> tokens = new Tokenizer(plain, limits, notices).tokens();
    QueryNode root = new Descent(tokens, clock, limits, notices).query();
    if (root == null) {
      root = plain.isEmpty() ? new QueryNode.Everything() : leftOver(plain, notices);
    }
    String readAs = QueryPrinter.print(root, limits.queryDepth());
    return new ParsedQuery(root, WordCount.of(root), readAs, notices.sentences());
  }

  /** Nothing but signs: looked for as they stand, since everything is not what was asked for. */
  private static QueryNode leftOver(String plain, Notices notices) {
    notices.addIfNone("Nothing in the query could be read as syntax, so it was read as a word.");
    return WordReader.whole(Tokenizer.unescaped(plain.split(" ")[0]), null);
  }

  /** The descent over the tokens of one query. */
  private static final class Descent {
    private final List<Token> tokens;
    private final WordReader words;
    private final FieldReader fields;
    private final Notices notices;
    private int at;

    Descent(List<Token> tokens, Clock clock, SearchLimits limits, Notices notices) {
      this.tokens = tokens;
      this.words = new WordReader(limits, notices);
      this.fields = new FieldReader(clock, limits, words, notices);
      this.notices = notices;
    }

    /** Up to the end or a closing bracket; null when nothing is in it. */
    @Nullable QueryNode query() {
      List<QueryNode> sides = new ArrayList<>();
      boolean dangling = false;
      boolean first = true;
      while (first || isOr()) {
        at += first ? 0 : 1;
        QueryNode side = side();
        dangling |= side == null && (!first || isOr());
        if (side instanceof QueryNode.AnyOf any) {
          sides.addAll(any.parts());
        } else if (side != null) {
          sides.add(side);
        }
        first = false;
      }
      if (dangling) {
        notices.add("An OR with nothing beside it was left out.");
      }
      return sides.isEmpty()
          ? null
          : sides.size() == 1 ? sides.getFirst() : new QueryNode.AnyOf(sides);
    }

    private boolean isOr() {
      return at < tokens.size() && tokens.get(at) instanceof Token.Or;
    }

    private @Nullable QueryNode side() {
      Conjunction parts = new Conjunction(notices);
      while (at < tokens.size() && !isOr() && !(tokens.get(at) instanceof Token.Close)) {
        boolean direct = tokens.get(at) instanceof Token.Fielded;
        QueryNode one = one();
        if (one != null) {
          parts.add(one, direct);
        }
      }
      return parts.node();
    }

    private @Nullable QueryNode one() {
      Token token = tokens.get(at++);
      return switch (token) {
        case Token.Open open -> bracketed();
        case Token.Minus minus -> negated();
        case Token.Plain plain -> words.word(plain.piece(), null);
        case Token.Quote quote -> words.phrase(quote, null);
        case Token.Fielded fielded -> fields.read(fielded);
        case Token.Close close -> null;
        case Token.Or or -> null;
      };
    }

    private @Nullable QueryNode bracketed() {
      QueryNode inside = query();
      at++;
      if (inside == null) {
        notices.add("Brackets with nothing between them were left out.");
      }
      return inside;
    }

    private @Nullable QueryNode negated() {
      boolean end = at == tokens.size() || isOr() || tokens.get(at) instanceof Token.Close;
      QueryNode part = end ? null : one();
      if (part instanceof QueryNode.Not twice) {
        return twice.part();
      }
      return part == null ? null : new QueryNode.Not(part);
    }
  }
}
