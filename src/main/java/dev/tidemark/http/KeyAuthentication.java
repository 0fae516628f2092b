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
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in whoever shows a key as {@code Authorization: Bearer KEY}. A wrong key makes nobody of the
 * client, not an error: what is open stays open to it.
 */
@Singleton
public class KeyAuthentication implements HttpAuthenticationMechanism {
  static final String CHALLENGE = "Bearer realm=\"tidemark\"";
  private static final String SCHEME = "Bearer ";

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
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", CHALLENGE));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  private static @Nullable String shown(RoutingContext context) {
    String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }
}
