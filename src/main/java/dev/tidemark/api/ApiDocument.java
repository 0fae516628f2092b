package dev.tidemark.api;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The OpenAPI document's tags and keys; its title and description are configuration, which wins
 * over annotations.
 */
@OpenAPIDefinition(
    info = @Info(title = "Tidemark", version = "1"),
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
