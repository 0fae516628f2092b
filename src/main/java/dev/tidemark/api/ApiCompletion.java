package dev.tidemark.api;

import dev.tidemark.http.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI document with what annotations would have to repeat: leaves pages out, then
 * adds the parameters of searches, the answers that every read can give, what schemas don't say,
 * and examples.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiCompletion implements OASFilter {
  private final ApiSchemas schemas;

  public ApiCompletion(IndexView index) {
    this.schemas = new ApiSchemas(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    List<String> pages =
        document.getPaths().getPathItems().keySet().stream()
            .filter(path -> !isForPrograms(path))
            .toList();
    pages.forEach(document.getPaths()::removePathItem);
    for (PathItem path : document.getPaths().getPathItems().values()) {
      path.getOperations().values().forEach(ApiParameters::complete);
      Operation read = path.getOperations().get(PathItem.HttpMethod.GET);
      if (read != null) {
        addAnswers(read);
      }
    }
    schemas.complete(document);
    new ApiExamples().complete(document);
  }

  private static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.matches("/(feed|metrics/\\w+)[.]\\w+");
  }

  private static void addAnswers(Operation read) {
    APIResponses responses = read.getResponses();
    if (!responses.hasAPIResponse("304")) {
      responses.addAPIResponse(
          "304",
          OASFactory.createAPIResponse().description("What If-None-Match names is still current"));
    }
    boolean asks = read.getParameters() != null && !read.getParameters().isEmpty();
    if (asks && !responses.hasAPIResponse("400")) {
      responses.addAPIResponse(
          "400",
          OASFactory.createAPIResponse()
              .description("A parameter can't be used; errors names it")
              .content(
                  OASFactory.createContent()
                      .addMediaType(
                          Problem.MEDIA_TYPE,
                          OASFactory.createMediaType()
                              .schema(
                                  OASFactory.createSchema().ref("#/components/schemas/Problem")))));
    }
  }
}
