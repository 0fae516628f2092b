package dev.tidemark.http;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in whoever shows a key as {@code Authorization: Bearer KEY}. A wrong key makes nobody of the
 * client, not an error: what is open stays open to it.
 *
 * <p>The page for operators takes the key from a browser too, as the password of basic
 * authentication. Browsers send such a password along unasked, with what other sites make them
 * request as well: so it opens this one page to be read, and nothing else.
 */
@Singleton
public class KeyAuthentication implements HttpAuthenticationMechanism {
  private static final String CHALLENGE = "Bearer realm=\"tidemark\"";
  private static final String PEOPLES_CHALLENGE =
      "Basic realm=\"Tidemark: any name, and the key\", charset=\"UTF-8\"";
  private static final String SCHEME = "Bearer ";
  private static final String PEOPLES_SCHEME = "Basic ";
  private static final String FOR_PEOPLE = "/operator";

  private final ApiKeys keys;
  private final SecurityIdentity holder =
      QuarkusSecurityIdentity.builder()
          .setPrincipal(new QuarkusPrincipal("key"))
          .addRole(Roles.WRITE)
          .addRole(Roles.OPERATE)
          .build();

  public KeyAuthentication(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String shown = shown(context);
    return shown != null && keys.isValid(shown)
        ? Uni.createFrom().item(holder)
        : Uni.createFrom().nullItem();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(new ChallengeData(401, "WWW-Authenticate", challenge(context.request().path())));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  /** Whether a browser asks for the key of a path. */
  static boolean isForPeople(@Nullable String path) {
    return FOR_PEOPLE.equals(path);
  }

  /** What to show for a path. */
  static String challenge(@Nullable String path) {
    return isForPeople(path) ? PEOPLES_CHALLENGE : CHALLENGE;
  }

  private static @Nullable String shown(RoutingContext context) {
    String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return null;
    }
    if (header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return header.substring(SCHEME.length()).strip();
    }
    boolean read = HttpMethod.GET.equals(context.request().method());
    return read
            && isForPeople(context.request().path())
            && header.regionMatches(true, 0, PEOPLES_SCHEME, 0, PEOPLES_SCHEME.length())
        ? password(header.substring(PEOPLES_SCHEME.length()).strip())
        : null;
  }

  private static @Nullable String password(String encoded) {
    try {
      String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = both.indexOf(':');
      return colon < 0 ? null : both.substring(colon + 1);
    } catch (IllegalArgumentException notEncoded) {
      return null;
    }
  }
}
