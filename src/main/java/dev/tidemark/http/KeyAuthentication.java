package dev.tidemark.http;

import dev.tidemark.access.KeyHolder;
import dev.tidemark.access.Scope;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets in whoever shows a key, under the key's name, to what its scopes allow. A wrong key makes
 * nobody of the client, not an error: what is open stays open to it.
 */
@Singleton
public class KeyAuthentication implements HttpAuthenticationMechanism {
  private static final String CHALLENGE = "Bearer realm=\"tidemark\"";
  private static final String PEOPLES_CHALLENGE =
      "Basic realm=\"Tidemark: any name, and the key\", charset=\"UTF-8\"";

  private final ApiKeys keys;

  public KeyAuthentication(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String shown = ShownKey.in(context.request());
    KeyHolder holder = shown == null ? null : keys.find(shown).orElse(null);
    if (holder == null) {
      return Uni.createFrom().nullItem();
    }
    keys.used(holder);
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.name()))
                .addRoles(holder.scopes().stream().map(Scope::toString).collect(Collectors.toSet()))
                .build());
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

  /** What to show for a path. */
  static String challenge(@Nullable String path) {
    return ShownKey.isForPeople(path) ? PEOPLES_CHALLENGE : CHALLENGE;
  }
}
