package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long somebody who reads on finds the view that the first page came from. */
class HeldViewsTest {
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final HeldViews views = new HeldViews(now::get);
  private final List<DirectoryReader> opened = new ArrayList<>();
  private IndexWriter writer;

  @BeforeEach
  void open() throws IOException {
    writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
  }

  @AfterEach
  void close() throws IOException {
    views.close();
    for (DirectoryReader view : opened) {
      assertEquals(0, view.getRefCount(), "closed with those who held it");
    }
    IOUtils.close(writer, writer.getDirectory());
  }

  @Test
  void aViewIsThereForAMinuteThenForFiveAfterEachPage() throws IOException {
    long name = heldAndGone();
    pass(HeldViews.UNTIL_CONTINUED);
    assertThere(name);
    pass(HeldViews.BETWEEN_PAGES);
    assertThere(name);
    pass(HeldViews.BETWEEN_PAGES.plus(MOMENT));
    assertNull(views.take(name));
  }

  @Test
  void nobodyCameBackWithinAMinute() throws IOException {
    long name = heldAndGone();
    pass(HeldViews.UNTIL_CONTINUED.plus(MOMENT));
    views.letGo();
    assertEquals(0, opened.getFirst().getRefCount(), "let go without being asked for");
    assertNull(views.take(name));
  }

  @Test
  void nothingIsHeldForEver() throws IOException {
    long name = heldAndGone();
    for (Duration past = Duration.ZERO;
        past.compareTo(HeldViews.LONGEST) < 0;
        past = past.plus(HeldViews.UNTIL_CONTINUED)) {
      assertThere(name);
      pass(HeldViews.UNTIL_CONTINUED);
    }
    pass(MOMENT);
    assertNull(views.take(name));
  }

  @Test
  void ofTooManyThoseThatSomebodyReadsAreKept() throws IOException {
    long read = heldAndGone();
    assertThere(read);
    long unread = heldAndGone();
    for (int i = 0; i < HeldViews.MOST; i++) {
      pass(MOMENT);
      long next = heldAndGone();
      assertNotEquals(unread, next);
    }
    assertNull(views.take(unread));
    assertThere(read);
    long open = opened.stream().filter(view -> view.getRefCount() > 0).count();
    assertEquals(HeldViews.MOST, open);
  }

  @Test
  void aNameMeansNothingAfterAllWereLetGo() throws IOException {
    DirectoryReader view = view();
    views.hold(view);
    long name = views.name(view);
    views.close();
    views.hold(view);
    assertNull(views.take(name));
    assertNotEquals(name, views.name(view));
    view.close();
  }

  /** What a closed view was called. */
  private long heldAndGone() throws IOException {
    try (DirectoryReader view = view()) {
      views.hold(view);
      views.hold(view);
      return views.name(view);
    }
  }

  private DirectoryReader view() throws IOException {
    writer.addDocument(new Document());
    DirectoryReader view = DirectoryReader.open(writer);
    opened.add(view);
    return view;
  }

  private void assertThere(long name) throws IOException {
    IndexReader view = views.take(name);
    assertNotNull(view);
    view.decRef();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
