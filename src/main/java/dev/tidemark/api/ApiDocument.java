package dev.tidemark.api;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the OpenAPI document says about the API as a whole. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Tidemark",
            version = "1",
            description =
                "Articles about markets: full text, facets, and every number they claim. Reading is"
                    + " open; writing needs a key. Errors are problem documents (RFC 9457) with a"
                    + " stable code. The fields RateLimit-Policy and RateLimit say how much a client"
                    + " may ask for, and what of it is left; beyond, and when the server is busy, it"
                    + " answers 429 or 503 with Retry-After. Reads carry an ETag: If-None-Match asks"
                    + " whether the answer is still the same."),
    tags = {
      @Tag(name = "Search", description = "Find articles and count what they are about"),
      @Tag(name = "Numbers", description = "Find and compare the numbers that articles claim"),
      @Tag(name = "Articles", description = "Read, add, replace and remove articles"),
      @Tag(name = "Operation", description = "For those who run the server")
    })
@SecurityScheme(
    securitySchemeName = "key",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description =
        "The key of tidemark.api-key, or the one in index/api-key, which allow everything; or one"
            + " that was made for what its scopes say: write or operate")
final class ApiDocument {
  private ApiDocument() {}
}
