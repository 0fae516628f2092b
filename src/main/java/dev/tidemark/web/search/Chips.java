package dev.tidemark.web.search;

import dev.tidemark.search.SearchRequest;
import java.util.List;

/** The filters in force, each with the way to drop it. */
public final class Chips {
  private Chips() {}

  static List<ChipView> of(Address address) {
    return filters(address).stream().map(parameter -> chip(address, parameter)).toList();
  }

  /** Those of a request on another page than that of its rows. */
  public static List<ChipView> on(String path, SearchRequest request) {
    Address address = Address.of(request);
    return of(new Address(path, address.parameters()));
  }

  /** The parameters that narrow the result, in the address's order. */
  static List<Address.Parameter> filters(Address address) {
    return address.parameters().stream()
        .filter(parameter -> FilterNames.isFilter(parameter.name()))
        .toList();
  }

  static String cleared(Address address) {
    return address.without(parameter -> FilterNames.isFilter(parameter.name())).here();
  }

  static ChipView chip(Address address, Address.Parameter parameter) {
    return new ChipView(
        FilterNames.name(parameter.name()),
        FilterNames.value(parameter.name(), parameter.value()),
        FilterNames.isExclusion(parameter.name()),
        address.without(parameter).here());
  }
}
