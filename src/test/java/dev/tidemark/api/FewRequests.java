package dev.tidemark.api;

import java.util.HashMap;
import java.util.Map;

/** The rooms in memory behind small quotas; keys {@code few-requests-1} and so on are clients. */
public class FewRequests extends FakeRooms {
  static final int READS = 5;
  static final int WRITES = 3;

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
    settings.put("tidemark.limits.requests-per-minute", Integer.toString(READS));
    settings.put("tidemark.limits.writes-per-minute", Integer.toString(WRITES));
    settings.put("tidemark.api-key", String.join(",", key(1), key(2), key(3), key(4)));
    return settings;
  }

  static String key(int number) {
    return "few-requests-" + number;
  }
}
