package dev.tidemark.fetching;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import org.junit.jupiter.api.Test;

/** Nothing else in the program makes requests. */
class FetchingRulesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.tidemark");

  @Test
  void onlyThisRoomOpensConnections() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.tidemark.fetching..")
        .should()
        .dependOnClassesThat(
            assignableTo(java.net.URLConnection.class)
                .or(assignableTo(java.net.Socket.class))
                .or(assignableTo(java.net.ServerSocket.class))
                .or(assignableTo(java.net.DatagramSocket.class))
                .or(assignableTo(java.nio.channels.NetworkChannel.class))
                .or(assignableTo(javax.net.SocketFactory.class)))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..",
            "org.apache.hc..",
            "org.apache.http..",
            "okhttp3..",
            "io.vertx.ext.web.client..",
            "jakarta.ws.rs.client..",
            "org.jboss.resteasy.reactive.client..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("io\\.vertx\\.core\\.(http\\.HttpClient|net\\.NetClient|dns\\.).*")
        .because("what is fetched is checked in one place")
        .check(CLASSES);
  }

  @Test
  void noUrlOpensOne() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.tidemark.fetching..")
        .should()
        .callMethodWhere(
            target(owner(assignableTo(URL.class)))
                .and(target(nameMatching("openStream|openConnection|getContent"))))
        .orShould()
        .callMethodWhere(
            target(owner(assignableTo(java.net.InetAddress.class)))
                .and(target(nameMatching("getByName|getAllByName|isReachable"))))
        .orShould()
        .callMethodWhere(
            target(owner(nameMatching("org\\.jsoup\\.Jsoup"))).and(target(nameMatching("connect"))))
        .because("a URL fetches whatever it names, with no limit and no check")
        .check(CLASSES);
  }
}
