package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void valuesKeepTheirOrder() {
    Map<String, List<String>> read = Parameters.read("b=2&a=x+y&b=1&c&&d=%3D%26");
    assertEquals("{b=[2, 1], a=[x y], c=[], d=[=&]}", read.toString());
    assertEquals(List.of(""), read.get("c"));
    assertEquals(Map.of(), Parameters.read(null));
    assertEquals(Map.of(), Parameters.read(""));
  }

  @Test
  void theFaultNamesItsParameter() {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> Parameters.read("a=1&topic=%00"));
    assertEquals("topic", refused.answer().problem().errors().getFirst().parameter());
  }

  @Test
  void whateverIsEncodedIsReadBack() {
    long seed = System.nanoTime();
    System.out.println("ParametersTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String text =
          random
              .ints(random.nextInt(20), ' ', 0x10ffff)
              .filter(c -> c != 0x7f && (c < 0xd800 || c > 0xdfff))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
      assertEquals(Map.of("q", List.of(text)), Parameters.read("q=" + encoded), "seed " + seed);
    }
  }
}
