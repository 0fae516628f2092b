package dev.tidemark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** Who may call whom; the reasons are in docs/adr. */
class RoomsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.tidemark");

  @Test
  void roomsCallOnlyTheirNeighbours() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("article")
        .definedBy("dev.tidemark.article..")
        .layer("files")
        .definedBy("dev.tidemark.files..")
        .layer("access")
        .definedBy("dev.tidemark.access..")
        .layer("firm")
        .definedBy("dev.tidemark.firm..")
        .layer("metric")
        .definedBy("dev.tidemark.metric..")
        .layer("story")
        .definedBy("dev.tidemark.story..")
        .layer("topic")
        .definedBy("dev.tidemark.topic..")
        .layer("quality")
        .definedBy("dev.tidemark.quality..")
        .layer("language")
        .definedBy("dev.tidemark.language..")
        .layer("json")
        .definedBy("dev.tidemark.json..")
        .layer("reading")
        .definedBy("dev.tidemark.reading..")
        .layer("fetching")
        .definedBy("dev.tidemark.fetching..")
        .layer("record")
        .definedBy("dev.tidemark.record..")
        .layer("search")
        .definedBy("dev.tidemark.search..")
        .layer("indexing")
        .definedBy("dev.tidemark.indexing..")
        .layer("lucene")
        .definedBy("dev.tidemark.lucene..")
        .layer("evaluation")
        .definedBy("dev.tidemark.evaluation..")
        .layer("http")
        .definedBy("dev.tidemark.http..")
        .layer("api")
        .definedBy("dev.tidemark.api..")
        .layer("mcp")
        .definedBy("dev.tidemark.mcp..")
        .layer("web")
        .definedBy("dev.tidemark.web..")
        .layer("cli")
        .definedBy("dev.tidemark.cli..")
        .layer("operations")
        .definedBy("dev.tidemark.operations..")
        .layer("assembly")
        .definedBy("dev.tidemark.assembly..")
        .whereLayer("assembly")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("article")
        .mayNotAccessAnyLayer()
        .whereLayer("files")
        .mayNotAccessAnyLayer()
        .whereLayer("access")
        .mayOnlyAccessLayers("files")
        .whereLayer("fetching")
        .mayNotAccessAnyLayer()
        .whereLayer("fetching")
        .mayOnlyBeAccessedByLayers("indexing", "assembly")
        .whereLayer("firm")
        .mayOnlyAccessLayers("article")
        .whereLayer("metric")
        .mayOnlyAccessLayers("article", "firm")
        .whereLayer("story")
        .mayOnlyAccessLayers("article")
        .whereLayer("topic")
        .mayOnlyAccessLayers("article")
        .whereLayer("language")
        .mayOnlyAccessLayers("article")
        .whereLayer("quality")
        .mayOnlyAccessLayers("article", "metric")
        .whereLayer("json")
        .mayOnlyAccessLayers("article", "metric")
        .whereLayer("reading")
        .mayOnlyAccessLayers("article", "json")
        .whereLayer("record")
        .mayOnlyAccessLayers("access", "article", "files", "json")
        .whereLayer("search")
        .mayOnlyAccessLayers("article", "firm", "metric")
        .whereLayer("indexing")
        .mayOnlyAccessLayers(
            "article",
            "firm",
            "metric",
            "story",
            "topic",
            "quality",
            "language",
            "json",
            "reading",
            "fetching",
            "record",
            "search")
        .whereLayer("lucene")
        .mayOnlyAccessLayers("article", "metric", "topic", "json", "search")
        .whereLayer("evaluation")
        .mayOnlyAccessLayers("article", "json", "search")
        .whereLayer("http")
        .mayOnlyAccessLayers("access", "article", "files", "search", "indexing")
        .whereLayer("api")
        .mayOnlyAccessLayers(
            "access", "article", "metric", "topic", "quality", "json", "search", "indexing", "http")
        .whereLayer("mcp")
        .mayOnlyAccessLayers("article", "metric", "json", "search", "indexing", "http")
        .whereLayer("web")
        .mayOnlyAccessLayers("article", "metric", "topic", "quality", "search", "indexing", "http")
        .whereLayer("cli")
        .mayOnlyAccessLayers(
            "access",
            "article",
            "metric",
            "quality",
            "json",
            "search",
            "indexing",
            "evaluation",
            "operations")
        .whereLayer("operations")
        .mayOnlyAccessLayers("article", "files", "indexing", "record", "search")
        .because("a room that can be understood alone can be changed alone")
        .check(CLASSES);
  }

  @Test
  void roomsHaveNoCycles() {
    slices()
        .matching("dev.tidemark.(*)..")
        .should()
        .beFreeOfCycles()
        .because("the way of an article has one direction")
        .check(CLASSES);
  }

  @Test
  void luceneStaysInTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.tidemark.lucene..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .because("another engine takes its place by configuration")
        .check(CLASSES);
  }

  @Test
  void httpStaysInTheFaces() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.tidemark.api..", "dev.tidemark.web..", "dev.tidemark.mcp..", "dev.tidemark.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..")
        .because("the command line and programs ask the same questions without a request")
        .check(CLASSES);
  }

  @Test
  void theProtocolOfAssistantsStaysInItsRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.tidemark.mcp..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.quarkiverse.mcp..")
        .because("what serves it can be exchanged without a look at anything else")
        .check(CLASSES);
  }

  @Test
  void templatesStayInThePages() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.tidemark.web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.quarkus.qute..")
        .because("what is shown is decided in one place")
        .check(CLASSES);
  }

  @Test
  void namesSayWhatTheyAre() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .andShould()
        .haveSimpleNameNotContaining("Common")
        .because("such names hide what a class is for")
        .check(CLASSES);
  }
}
