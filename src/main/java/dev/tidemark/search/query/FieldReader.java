package dev.tidemark.search.query;

import dev.tidemark.article.StoryId;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.search.AmountText;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FilterText;
import dev.tidemark.search.FilterValue;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.MetricCondition;
import dev.tidemark.search.MetricCondition.Amount;
import dev.tidemark.search.Quoted;
import dev.tidemark.search.SearchLimits;
import dev.tidemark.search.YearsText;
import java.text.Normalizer;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A field with its value; a value that the field can't have leaves it all a word. */
final class FieldReader {
  private final Clock clock;
  private final WordReader words;
  private final Notices notices;
  private final SearchLimits limits;
  private int conditions;

  FieldReader(Clock clock, SearchLimits limits, WordReader words, Notices notices) {
    this.clock = clock;
    this.limits = limits;
    this.words = words;
    this.notices = notices;
  }

  /** The node; null when quotation marks hold nothing. */
  @Nullable QueryNode read(Token.Fielded fielded) {
    if (fielded.field() instanceof Field.Text text) {
      return fielded.value() instanceof Token.Quote quote
          ? words.phrase(quote, text.field())
          : words.word(((Token.Plain) fielded.value()).piece(), text.field());
    }
    String value = value(fielded.value());
    if (value.isEmpty()) {
      notices.add("Quotation marks with nothing between them were left out.");
      return null;
    }
    boolean condition =
        fielded.field() instanceof Field.TypedAmount || fielded.field() instanceof Field.OfMetric;
    if (condition && ++conditions > limits.queryConditions()) {
      notices.add(
          String.format(
              Locale.ROOT,
              "Only the first %d conditions on metrics were read.",
              limits.queryConditions()));
      return asWord(fielded);
    }
    try {
      return node(fielded.field(), value);
    } catch (InvalidParameterException noSuchValue) {
      notices.add(
          String.format(
              Locale.ROOT,
              "“%s” was read as a word. %s",
              Quoted.brief(fielded.typed()),
              noSuchValue.getMessage()));
      return asWord(fielded);
    }
  }

  private static QueryNode asWord(Token.Fielded fielded) {
    return new QueryNode.Word(unquoted(fielded.typed()), null);
  }

  private static String unquoted(String typed) {
    String bare = typed.replace("\"", "").replace("\\", "").replace(' ', '_');
    return Normalizer.normalize(bare, Normalizer.Form.NFKC);
  }

  private static String value(Token token) {
    return token instanceof Token.Quote quote ? quote.text() : ((Token.Plain) token).piece().text();
  }

  private QueryNode node(Field field, String value) {
    return switch (field) {
      case Field.Text text -> words.word(new Piece(value, new BitSet()), text.field());
      case Field.Address address -> new QueryNode.Url(value);
      case Field.Story story -> story(value);
      case Field.Value facet -> filter(facet.facet(), value);
      case Field.TypedAmount typed -> new QueryNode.OneMetric(typed(typed.type(), value));
      case Field.OfMetric of -> new QueryNode.OneMetric(condition(of.aspect(), value));
    };
  }

  private static QueryNode story(String value) {
    String id = value.toLowerCase(Locale.ROOT);
    if (!StoryId.isWellFormed(id)) {
      throw new InvalidParameterException(
          "invalid_parameter",
          "q",
          "A story is named as answers name it, by 13 letters and digits.");
    }
    return new QueryNode.OfStory(id);
  }

  private QueryNode filter(Facet facet, String value) {
    return new QueryNode.Filter(facet, read(facet, value));
  }

  private FilterValue read(Facet facet, String value) {
    return FilterText.read(facet, facet.parameter(), value, clock);
  }

  private static MetricCondition typed(MetricType type, String value) {
    List<MetricType> types = List.of(type);
    Amount amount = AmountText.read(Field.nameOf(type), value, AmountText.arePercentages(types));
    return MetricCondition.NONE.withTypes(types).withValues(List.of(amount));
  }

  private MetricCondition condition(Field.Aspect aspect, String value) {
    MetricCondition none = MetricCondition.NONE;
    List<String> text = List.of(value);
    return switch (aspect) {
      case VALUE -> none.withValues(List.of(AmountText.read(aspect.toString(), value, false)));
      case YEAR -> none.withYears(List.of(YearsText.read(aspect.toString(), value)));
      case SUBJECT -> none.withSubjects(text);
      case REGION -> none.withRegions(List.of(FilterText.region(value)));
      case SOURCE -> none.withSources(List.of(FilterText.source(value)));
      case MODALITY ->
          none.withModalities(List.of(modality(read(Facet.METRIC_MODALITY, value).text())));
      case UNIT -> none.withUnits(List.of(read(Facet.METRIC_UNIT, value).text()));
    };
  }

  private static Modality modality(String text) {
    return text.equals(Modality.FORECAST.toString()) ? Modality.FORECAST : Modality.ACTUAL;
  }
}
