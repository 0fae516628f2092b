package dev.tidemark.record;

import static dev.tidemark.record.SomeArticles.article;
import static dev.tidemark.record.SomeArticles.reference;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What every record promises to one caller. */
@NullMarked
abstract class ArticleRecordContract extends OpenRecord {

  @Test
  void givesBackWhatWasStated() {
    Random random = new Random();
    for (int i = 0; i < 50; i++) {
      Article stated = article("a" + i, SomeArticles.text(random));
      put(stated);
      assertEquals(stated, record.find(stated.id()).orElseThrow().article());
    }
  }

  @Test
  void nothingIsFoundThatWasNeverPut() {
    assertTrue(record.find("0000000000000000").isEmpty());
    assertEquals(0, record.lastSequence());
    assertEquals(16, record.identity().length());
    assertTrue(record.changesAfter(0, 10).isEmpty());
  }

  @Test
  void theSameContentAgainChangesNothing() {
    PutOutcome.Done first = put(article("pumps", "one"));
    PutOutcome.Done again = put(article("pumps", "one"));
    assertEquals(Change.CREATED, first.change());
    assertEquals(Change.UNCHANGED, again.change());
    assertEquals(first.sequence(), again.sequence());
    assertEquals(1, record.changesAfter(0, 10).size());
  }

  @Test
  void otherContentReplacesUnderAHigherSequence() {
    PutOutcome.Done first = put(article("pumps", "one"));
    PutOutcome.Done second = put(article("pumps", "two"));
    assertEquals(Change.REPLACED, second.change());
    assertTrue(second.sequence() > first.sequence());
    assertEquals(1, record.countAfter(0));
    assertEquals(second.sequence(), record.lastSequence());
    assertEquals("two", record.find(first.id()).orElseThrow().article().body());
  }

  @Test
  void changesComeInSequenceAndEndAfterEnough() {
    for (int i = 0; i < 25; i++) {
      put(article("a" + i, "body"));
    }
    long last = 0;
    int seen = 0;
    for (List<RecordChange> page = record.changesAfter(last, 10);
        !page.isEmpty();
        page = record.changesAfter(last, 10)) {
      assertTrue(page.size() <= 10);
      for (RecordChange change : page) {
        assertTrue(change.sequence() > last);
        last = change.sequence();
        seen++;
      }
    }
    assertEquals(25, seen);
    assertEquals(last, record.lastSequence());
  }

  @Test
  void aDeletionIsAChangeAndTheArticleCanComeBack() {
    Article pumps = article("pumps", "one");
    long put = put(pumps).sequence();
    long gone = delete(pumps);
    assertTrue(gone > put);
    assertTrue(record.find(pumps.id()).isEmpty());
    assertEquals(List.of(new RecordChange.Removed(gone, pumps.id())), record.changesAfter(0, 9));
    assertInstanceOf(DeleteOutcome.Absent.class, record.delete(pumps.id(), null).join());
    assertEquals(Change.CREATED, put(pumps).change());
    assertEquals(pumps, record.find(pumps.id()).orElseThrow().article());
  }

  @Test
  void conditionsAreAskedAboutWhatIsThere() {
    Article one = article("pumps", "one");
    Condition present = current -> current.isPresent();
    StatedArticle stated = new StatedArticle(one, List.of());
    assertInstanceOf(PutOutcome.ConditionFailed.class, record.put(stated, present).join());
    assertEquals(0, record.lastSequence());
    put(one);
    String hash = record.find(one.id()).orElseThrow().hash();
    Condition same = current -> current.orElseThrow().hash().equals(hash);
    StatedArticle two = new StatedArticle(article("pumps", "two"), List.of());
    assertInstanceOf(PutOutcome.Done.class, record.put(two, same).join());
    assertInstanceOf(PutOutcome.ConditionFailed.class, record.put(stated, same).join());
    assertInstanceOf(DeleteOutcome.ConditionFailed.class, record.delete(one.id(), same).join());
    assertEquals("two", record.find(one.id()).orElseThrow().article().body());
  }

  @Test
  void referencesBecomeArticlesLinkedBothWays() {
    Article pumps = article("pumps", "one");
    PutOutcome.Done done = put(pumps, reference("valves", "About valves."));
    Article valves = reference("valves", "About valves.");
    assertEquals(1, done.newReferences());
    assertEquals(valves, record.find(valves.id()).orElseThrow().article());
    assertEquals(List.of(valves.id()), related(pumps));
    assertEquals(List.of(pumps.id()), related(valves));
    assertEquals(2, record.countAfter(0));
  }

  @Test
  void aReferenceNeverReplacesAnArticleButIsReplacedByOne() {
    Article pumps = article("pumps", "one");
    Article valves = article("valves", "full text");
    put(valves);
    assertEquals(0, put(pumps, reference("valves", "short")).newReferences());
    assertEquals(valves, record.find(valves.id()).orElseThrow().article());
    assertEquals(List.of(pumps.id()), related(valves));

    put(article("tanks", "x"), reference("hoses", "short"));
    assertEquals(Change.COMPLETED, put(article("hoses", "full text")).change());
  }

  @Test
  void aReferenceChangesOnlyWithTheFileThatGaveIt() {
    source("/a", article("pumps", "one"), reference("valves", "first"));
    source("/b", article("tanks", "one"), reference("valves", "second"));
    String id = reference("valves", "").id();
    assertEquals("first", record.find(id).orElseThrow().article().summary());
    source("/a", article("pumps", "one"), reference("valves", "third"));
    assertEquals("third", record.find(id).orElseThrow().article().summary());
    assertEquals(2, related(record.find(id).orElseThrow().article()).size());
  }

  @Test
  void linksAreReplacedWithTheirArticle() {
    Article pumps = article("pumps", "one");
    put(pumps, reference("valves", "v"), reference("hoses", "h"));
    put(article("pumps", "two"), reference("hoses", "h"), reference("tanks", "t"));
    List<String> expected =
        List.of(reference("hoses", "").id(), reference("tanks", "").id()).stream()
            .sorted()
            .toList();
    assertEquals(expected, related(pumps));
    assertEquals(List.of(), related(reference("valves", "")));
  }

  @Test
  void aLinkToADeletedArticleHoldsAgainWhenItIsBack() {
    Article pumps = article("pumps", "one");
    Article valves = article("valves", "v");
    put(pumps, reference("valves", "v"));
    put(valves);
    delete(valves);
    assertEquals(List.of(), related(pumps));
    put(valves);
    assertEquals(List.of(valves.id()), related(pumps));
  }

  @Test
  void theSameArticleInTwoFilesIsOneUntilBothAreGone() {
    Article pumps = article("pumps", "one");
    source("/in/a", pumps);
    source("/in/b", pumps);
    assertEquals(1, record.countAfter(0));
    record.forgetSources(List.of("/in/a")).join();
    assertEquals(0, record.removeStale("/in", 9).join().removed());
    assertTrue(record.find(pumps.id()).isPresent());
    record.forgetSources(List.of("/in/b")).join();
    assertEquals(1, record.removeStale("/in", 9).join().removed());
    assertTrue(record.find(pumps.id()).isEmpty());
    assertEquals(new StaleOutcome(0, 0), record.removeStale("/in", 9).join());
  }

  @Test
  void onlyFilesBelowThePathAreLookedAt() {
    source("/in/a", article("pumps", "one"));
    source("/in2/a", article("valves", "one"));
    source("/in", article("tanks", "one"));
    assertEquals(List.of("/in", "/in/a"), record.sourcesBelow("/in"));
    assertEquals(List.of("/in", "/in/a", "/in2/a"), record.sourcesBelow("/"));
    record.forgetSources(List.of("/in/a", "/in2/a", "/in")).join();
    assertEquals(2, record.removeStale("/in", 9).join().removed());
    assertTrue(record.find(article("valves", "").id()).isPresent());
  }

  @Test
  void whatAProgramWroteSinceStaysWhenTheFileGoes() {
    source("/in/a", article("pumps", "one"));
    put(article("pumps", "by a program"));
    record.forgetSources(List.of("/in/a")).join();
    assertEquals(0, record.removeStale("/in", 9).join().removed());
    assertTrue(record.find(article("pumps", "").id()).isPresent());
  }

  @Test
  void whatAFileGivesNoMoreIsStale() {
    source("/in/a", article("pumps", "one"));
    source("/in/a", article("valves", "one"));
    assertTrue(record.find(article("pumps", "").id()).isPresent());
    assertEquals(1, record.removeStale("/in", 9).join().removed());
    assertTrue(record.find(article("pumps", "").id()).isEmpty());
    assertTrue(record.find(article("valves", "").id()).isPresent());
  }

  @Test
  void deletingAnArticleForgetsTheFileThatGaveIt() {
    source("/in/a", article("pumps", "one"));
    assertEquals("hash", record.source("/in/a").orElseThrow().hash());
    delete(article("pumps", "one"));
    assertTrue(record.source("/in/a").isEmpty());
  }

  @Test
  void quarantineIsKeptUntilTheFileIsReadAgain() {
    byte[] bytes = {0, -1, 2};
    fail("/in/a", bytes, new SourceWrite.Failure(3, "yaml_error", "a quote is missing"));
    fail("/in/b", bytes, new SourceWrite.Failure(0, "empty", "nothing in it"));
    assertEquals(2, record.quarantineSize());
    assertEquals("/in/b", record.quarantine(0, 1).getFirst().path());
    assertEquals("yaml_error", record.quarantine(1, 1).getFirst().code());
    assertEquals(List.of("/in/a", "/in/b"), record.quarantinedPaths());
    assertEquals(3, record.quarantinedDocument("/in/a").orElseThrow().bytes().length);

    fail("/in/a", bytes, new SourceWrite.Failure(4, "yaml_error", "another one"));
    assertEquals(List.of(4), record.quarantineOf("/in/a").stream().map(i -> i.line()).toList());
    source("/in/a", article("pumps", "one"));
    assertEquals(List.of("/in/b"), record.quarantinedPaths());
    assertTrue(record.quarantinedDocument("/in/a").isEmpty());
    record.forgetSources(List.of("/in/b")).join();
    assertEquals(0, record.quarantineSize());
  }

  @Test
  void saysWhenSomethingChanged() {
    AtomicInteger told = new AtomicInteger();
    record.onChange(told::incrementAndGet);
    put(article("pumps", "one"));
    put(article("pumps", "one"));
    assertEquals(1, told.get());
    delete(article("pumps", "one"));
    assertEquals(2, told.get());
  }

  @Test
  void whatWasPutIsThereAfterReopening() {
    Article pumps = article("pumps", "one");
    long sequence = put(pumps).sequence();
    record.close();
    record = open();
    assertEquals(pumps, record.find(pumps.id()).orElseThrow().article());
    assertEquals(sequence, record.lastSequence());
    assertTrue(put(article("valves", "v")).sequence() > sequence);
  }
}
