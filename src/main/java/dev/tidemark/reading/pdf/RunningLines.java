package dev.tidemark.reading.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what is printed on page after page: titles above the text, numbers and notices below it.
 */
final class RunningLines {
  private static final int OUTERMOST = 3;
  private static final float MARGIN = 0.12f;
  private static final float SAME_HEIGHT = 4;

  private RunningLines() {}

  /** A page's text, with what it needs to be judged. */
  record Page(float height, List<Segment> segments) {}

  private record Place(int page, float y, Line line) {}

  /** The pages without such lines. */
  static List<List<Segment>> removedFrom(List<Page> pages) {
    Map<String, List<Place>> places = new HashMap<>();
    List<Set<Segment>> running = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      running.add(new HashSet<>());
      for (Line line : outermost(pages.get(i))) {
        for (String key : RunningKeys.of(line.text(), i)) {
          places
              .computeIfAbsent(key, unseen -> new ArrayList<>())
              .add(new Place(i, line.y(), line));
        }
        if (pages.size() == 1 && RunningKeys.isPageNumber(line.text())) {
          running.get(i).addAll(line.cells());
        }
      }
    }
    places.values().forEach(same -> mark(same, pages.size(), running));
    List<List<Segment>> rest = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Set<Segment> gone = running.get(i);
      rest.add(pages.get(i).segments().stream().filter(s -> !gone.contains(s)).toList());
    }
    return rest;
  }

  private static void mark(List<Place> same, int pages, List<Set<Segment>> running) {
    int enough = pages <= 3 ? 2 : 3;
    for (Place place : same) {
      long alike =
          same.stream()
              .filter(other -> Math.abs(other.y() - place.y()) < SAME_HEIGHT)
              .map(Place::page)
              .distinct()
              .limit(enough)
              .count();
      if (alike >= enough) {
        running.get(place.page()).addAll(place.line().cells());
      }
    }
  }

  private static List<Line> outermost(Page page) {
    List<Line> lines =
        Line.rows(page.segments().stream().filter(s -> s.y() <= page.height()).toList());
    List<Line> outer = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      float y = lines.get(i).y();
      boolean top = i < OUTERMOST && y < MARGIN * page.height();
      boolean bottom = i >= lines.size() - OUTERMOST && y > (1 - MARGIN) * page.height();
      if (top || bottom) {
        outer.add(lines.get(i));
      }
    }
    return outer;
  }
}
