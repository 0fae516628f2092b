package dev.tidemark.topic;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The topics in force: those of the operator's file, and where it can't be used the last ones of it
 * that could, else those that come with the program. Loaded when first asked for. Thread-safe.
 */
public final class LiveTopics implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LiveTopics.class.getName());

  private final TopicMatcher.Compiler compiler;
  private final @Nullable Path file;
  private final @Nullable Path lastGood;
  private volatile @Nullable ArticleTopics current;
  private volatile @Nullable String problem;
  private @Nullable ArticleTopics retired;
  private String text = "";

  /**
   * Takes the topics of a file.
   *
   * @param file {@code tidemark.topics}; null for those that come with the program
   * @param lastGood where a copy of the file is kept as long as it can be used; null for nowhere
   */
  public LiveTopics(TopicMatcher.Compiler compiler, @Nullable Path file, @Nullable Path lastGood) {
    this.compiler = compiler;
    this.file = file;
    this.lastGood = lastGood;
  }

  /** The topics that come with the program. */
  public static LiveTopics builtIn(TopicMatcher.Compiler compiler) {
    return new LiveTopics(compiler, null, null);
  }

  /** What finds topics now; good for one article, another one may be in force for the next. */
  public ArticleTopics current() {
    ArticleTopics loaded = current;
    return loaded == null ? load() : loaded;
  }

  /** The version of the taxonomy in force; the built-in one needs no rules made ready for that. */
  public String version() {
    ArticleTopics loaded = current;
    return loaded == null && file == null
        ? BuiltInTopics.version()
        : current().taxonomy().version();
  }

  /** Why the operator's file is not in force: file, line and reason; empty when it is. */
  public Optional<String> problem() {
    current();
    return Optional.ofNullable(problem);
  }

  private synchronized ArticleTopics load() {
    ArticleTopics loaded = current;
    if (loaded == null) {
      loaded = file == null ? null : ofFile(file);
      if (loaded == null && lastGood != null && file != null && Files.exists(lastGood)) {
        loaded = ofLastGood(lastGood);
      }
      loaded = loaded == null ? builtIn() : loaded;
      current = loaded;
    }
    return loaded;
  }

  /**
   * Looks whether the file says something else now, and takes it; what can't be used is said once
   * and changes nothing.
   *
   * @return whether other topics are in force now
   */
  public synchronized boolean refresh() {
    if (file == null) {
      return false;
    }
    ArticleTopics before = load();
    ArticleTopics now = ofFile(file);
    if (now == null) {
      return false;
    }
    if (retired != null) {
      retired.matcher().close();
    }
    retired = before;
    current = now;
    LOG.log(Level.INFO, "The topics of {0} are in force.", file);
    return true;
  }

  /** The file's topics; null when it says what it said before, or can't be used. */
  private @Nullable ArticleTopics ofFile(Path path) {
    try {
      String found = Files.readString(path, StandardCharsets.UTF_8);
      if (found.equals(text)) {
        return null;
      }
      text = found;
      ArticleTopics topics = checked(found);
      problem = null;
      keep(found);
      return topics;
    } catch (TaxonomyException unusable) {
      complain(path + ", " + unusable.getMessage());
    } catch (IOException unreadable) {
      complain(path + " can't be read: " + unreadable.getMessage());
    }
    return null;
  }

  private void complain(String found) {
    if (!found.equals(problem)) {
      LOG.log(Level.ERROR, "The file of topics can''t be used. {0}", found);
    }
    problem = found;
  }

  private void keep(String good) throws IOException {
    if (lastGood != null) {
      Files.writeString(lastGood, good, StandardCharsets.UTF_8);
    }
  }

  private @Nullable ArticleTopics ofLastGood(Path path) {
    try {
      return ready(TaxonomyReader.read(Files.readString(path, StandardCharsets.UTF_8)));
    } catch (TaxonomyException | IOException lost) {
      LOG.log(Level.WARNING, "The copy of the last good topics can't be used", lost);
      return null;
    }
  }

  private ArticleTopics builtIn() {
    try {
      return ready(BuiltInTopics.taxonomy());
    } catch (TaxonomyException tested) {
      throw new IllegalStateException(tested);
    }
  }

  private ArticleTopics checked(String yaml) throws TaxonomyException {
    ArticleTopics topics = ready(TaxonomyReader.read(yaml));
    try {
      TopicExamples.check(topics);
      return topics;
    } catch (TaxonomyException unusable) {
      topics.matcher().close();
      throw unusable;
    }
  }

  private ArticleTopics ready(Taxonomy taxonomy) throws TaxonomyException {
    return new ArticleTopics(taxonomy, compiler.compile(taxonomy));
  }

  @Override
  public synchronized void close() {
    if (current != null) {
      current.matcher().close();
    }
    if (retired != null) {
      retired.matcher().close();
    }
  }
}
