package dev.tidemark.lucene;

import dev.tidemark.search.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * The rows of a result, collected in one pass: the best of them without folded ones, all of them,
 * and for each facet that narrows the result those that every other facet admits (drill sideways).
 */
record CollectedRows(
    TopFieldDocs top, FacetsCollector result, Map<Facet, FacetsCollector> sideways) {

  static CollectedRows collect(
      SearchPlan plan, IndexSearcher searcher, FacetsConfig config, TopFieldCollectorManager top)
      throws IOException {
    CollectorManager<?, TopFieldDocs> shown =
        plan.fold() == null
            ? top
            : new LeadingRows<>(top, plan.fold().among(plan.result(), searcher));
    MultiCollectorManager both = new MultiCollectorManager(shown, new FacetsCollectorManager());
    if (plan.wanted().isEmpty()) {
      Object[] collected = searcher.search(plan.base(), both);
      return new CollectedRows(
          (TopFieldDocs) collected[0], (FacetsCollector) collected[1], Map.of());
    }
    List<FacetsCollectorManager> dimensions = new ArrayList<>();
    plan.wanted().keySet().forEach(facet -> dimensions.add(new FacetsCollectorManager()));
    DrillSideways.Result<Object[], FacetsCollector> collected =
        new DrillSideways(searcher, config, null, null)
            .search(plan.drillDown(config), both, dimensions);
    Map<Facet, FacetsCollector> sideways = new EnumMap<>(Facet.class);
    int dimension = 0;
    for (Facet facet : plan.wanted().keySet()) {
      sideways.put(facet, collected.drillSidewaysResults().get(dimension++));
    }
    Object[] rows = collected.drillDownResult();
    return new CollectedRows((TopFieldDocs) rows[0], (FacetsCollector) rows[1], sideways);
  }
}
