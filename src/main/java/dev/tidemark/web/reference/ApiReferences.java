package dev.tidemark.web.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.http.SiteAddress;
import dev.tidemark.web.reference.ApiReference.Operation;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API as the page shows it: read from the document once, when it is first asked for. */
@Singleton
public class ApiReferences {
  private final OpenApiDocumentService documents;
  private final SiteAddress site;
  private volatile @Nullable ApiReference read;

  ApiReferences(OpenApiDocumentService documents, SiteAddress site) {
    this.documents = documents;
    this.site = site;
  }

  /** All of it. */
  public ApiReference whole() {
    ApiReference known = read;
    if (known == null) {
      byte[] document = documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
      try {
        known = new DocumentReader(new ObjectMapper().readTree(document), site).read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      read = known;
    }
    return known;
  }

  /**
   * The address that a filled-in form asks for.
   *
   * @param operation the id of an operation that only reads
   * @return nothing when there is no such operation, or a part of its path is left open
   */
  public Optional<String> tried(String operation, Map<String, List<String>> filled) {
    return whole().sections().stream()
        .flatMap(section -> section.operations().stream())
        .filter(one -> one.readable() && one.id().equals(operation))
        .findFirst()
        .flatMap((Operation one) -> TriedAddress.of(one, filled));
  }
}
