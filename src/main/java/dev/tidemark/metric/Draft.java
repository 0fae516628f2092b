package dev.tidemark.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantity with all that was understood of it, before it gets an id and is checked.
 *
 * @param reasons empty unless explaining
 */
record Draft(
    Sentence sentence,
    Quantity quantity,
    MetricType type,
    Modality modality,
    @Nullable Period period,
    @Nullable String subject,
    @Nullable Direction direction,
    @Nullable String region,
    @Nullable String source,
    double confidence,
    List<Reason> reasons) {}
