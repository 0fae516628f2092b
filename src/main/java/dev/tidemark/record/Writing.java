package dev.tidemark.record;

import dev.tidemark.article.ArticleKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes one article, its references and its links, inside a transaction.
 *
 * @param origin the file it was read from; null when a program sent it
 * @param arrival how it comes in
 */
record Writing(Tables tables, StatedContent content, @Nullable String origin, ArrivalRow arrival) {

  /** An article that comes in now. */
  static Writing of(StatedContent content, @Nullable String origin, Tables tables)
      throws SQLException {
    StatedContent.PackedArrival told = content.arrival();
    if (told == null) {
      return new Writing(tables, content, origin, ArrivalRow.UNTOLD);
    }
    PackedOriginal packed = told.original();
    Long original = packed == null ? null : tables.originals().keep(packed, told.reader());
    ArrivalRow arrival =
        new ArrivalRow(told.way(), told.reader(), tables.articles().now(), original);
    return new Writing(tables, content, origin, arrival);
  }

  PutOutcome.Done run() throws SQLException {
    ArticleContent article = content.article();
    ArticleRow before = tables.articles().current(article.id());
    Change change = change(before, article);
    long sequence = writeOne(article, arrival, before, change);
    int newReferences = 0;
    for (ArticleContent reference : content.references()) {
      if (reference.id().equals(article.id())) {
        continue;
      }
      ArticleRow held = tables.articles().current(reference.id());
      Change done = change(held, reference);
      sequence = Math.max(sequence, writeOne(reference, arrival.withoutOriginal(), held, done));
      newReferences += done == Change.UNCHANGED ? 0 : 1;
    }
    List<String> targets = content.references().stream().map(ArticleContent::id).toList();
    if (isWeaker(before, article)) {
      tables.links().add(article.id(), targets);
    } else {
      tables.links().replace(article.id(), targets);
    }
    tables.originals().release(arrival.original());
    return new PutOutcome.Done(article.id(), change, sequence, newReferences);
  }

  private long writeOne(
      ArticleContent one, ArrivalRow arrived, @Nullable ArticleRow before, Change change)
      throws SQLException {
    if (change != Change.UNCHANGED || before == null) {
      long sequence = tables.articles().write(one, origin, arrived);
      tables.originals().isThere(one.id());
      releaseFormer(before, arrived);
      return sequence;
    }
    if (hasMoved(one, before)) {
      long sequence = tables.articles().move(before, one.document(), origin);
      note(one, arrived, before);
      return sequence;
    }
    boolean same = before.hash().equals(one.hash());
    if (same && (before.arrival().way() == null || Objects.equals(before.origin(), origin))) {
      note(one, arrived, before);
    }
    return before.sequence();
  }

  /** Whether the same article now comes from a file, and its file of origin gives it no more. */
  private boolean hasMoved(ArticleContent one, ArticleRow before) throws SQLException {
    return origin != null
        && before.sound()
        && before.origin() != null
        && !before.origin().equals(origin)
        && before.hash().equals(one.hash())
        && !tables.sources().gives(before.origin(), one.id());
  }

  /** The same came again: what it is kept from is what came last by the same way. */
  private void note(ArticleContent one, ArrivalRow arrived, ArticleRow before) throws SQLException {
    ArrivalRow former = before.arrival();
    if (arrived.way() == null) {
      return;
    }
    boolean untold = former.way() == null;
    ArrivalRow now =
        new ArrivalRow(
            untold ? arrived.way() : former.way(),
            arrived.reader(),
            untold ? arrived.arrivedAt() : former.arrivedAt(),
            arrived.original());
    if (!now.equals(former)) {
      tables.articles().note(one.id(), now);
      releaseFormer(before, arrived);
    }
  }

  private void releaseFormer(@Nullable ArticleRow before, ArrivalRow arrived) throws SQLException {
    if (before != null && !Objects.equals(before.arrival().original(), arrived.original())) {
      tables.originals().release(before.arrival().original());
    }
  }

  private Change change(@Nullable ArticleRow before, ArticleContent one) {
    if (before == null || before.deleted()) {
      return Change.CREATED;
    }
    if (isWeaker(before, one) || (before.sound() && before.hash().equals(one.hash()))) {
      return Change.UNCHANGED;
    }
    boolean othersReference =
        one.kind() == ArticleKind.REFERENCE
            && before.sound()
            && !Objects.equals(before.origin(), origin);
    if (othersReference) {
      return Change.UNCHANGED;
    }
    return before.kind() == one.kind() ? Change.REPLACED : Change.COMPLETED;
  }

  /** Whether a reference meets the article itself. */
  private static boolean isWeaker(@Nullable ArticleRow before, ArticleContent one) {
    return before != null
        && !before.deleted()
        && before.kind() == ArticleKind.ARTICLE
        && one.kind() == ArticleKind.REFERENCE;
  }
}
