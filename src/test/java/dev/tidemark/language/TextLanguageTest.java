package dev.tidemark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.ArticleBuilder;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The ferry to the island is full in summer, and the harbour has been too small for it.",
        "de | Die Fähre zur Insel ist im Sommer voll, und der Hafen ist für sie zu klein geworden.",
        "fr | Le bateau pour l'île est plein en été, et le port est devenu trop petit pour les gens.",
        "es | El barco para la isla está lleno en verano, y el puerto es muy pequeño para la gente.",
        "it | La nave per l'isola è piena in estate, e il porto non è più grande come la gente vuole.",
        "pt | O barco para a ilha não tem lugar no verão, e o porto também é muito pequeno para isso.",
        "nl | De boot naar het eiland is in de zomer vol, en de haven is te klein voor al die mensen.",
        "sv | Färjan till ön är full på sommaren, och hamnen är inte stor nog för alla som har bil.",
        "pl | Prom na wyspę jest latem pełny, a port nie jest już tak duży, jak się to wydaje.",
        "cs | Trajekt na ostrov je v létě plný a přístav je pro všechny, kteří se tam chtějí dostat, malý.",
        "fi | Lautta on kesällä täynnä, ja satama ei ole niin suuri, että se olisi kaikille hyvä kuin ennen.",
        "tr | Adaya giden vapur yaz için çok dolu ve liman bu kadar insan için daha büyük değil.",
        "id | Kapal ke pulau itu penuh pada musim panas dan pelabuhan tidak cukup besar untuk semua orang.",
        "hu | A komp nyáron tele van, és a kikötő nem elég nagy, hogy az emberek is elférjenek, mint régen.",
        "ru | Паром на остров летом полон, и порт не так велик, как это было бы нужно для всех.",
        "uk | Пором на острів улітку повний, і порт не такий великий, як це було б потрібно для всіх.",
        "ja | 島へのフェリーは夏に満員で、港は小さすぎます。",
        "zh | 夏天去岛上的渡轮满了，港口太小了。",
        "ko | 여름에는 섬으로 가는 배가 가득 차 있습니다.",
        "el | Το πλοίο για το νησί είναι γεμάτο το καλοκαίρι.",
        "he | המעבורת לאי מלאה בקיץ והנמל קטן מדי.",
        "th | เรือข้ามฟากไปเกาะเต็มในฤดูร้อน"
      })
  void aSentenceOfEachLanguageIsKnown(String language, String text) {
    assertEquals(language, TextLanguage.of(text));
    assertEquals(language, TextLanguage.of(new ArticleBuilder().id("a").body(text).build()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ferries",
        "The ferry of the year",
        "42 % 17 % 2024 $3.5bn",
        "Harbour Ledger Tidemark Northbank Azure Kubernetes Cosmos Synapse Databricks Purview Sentinel",
        "The ferry is full in the summer. Die Fähre ist im Sommer voll und der Hafen ist zu klein.",
        "void main public static class return import package final int for while new null",
        "Føroyar"
      })
  void aShortOrMixedTextIsLeftAlone(String text) {
    assertNull(TextLanguage.of(text));
  }

  @Test
  void neighboursAreToldApartOrLeftAlone() {
    String both = "Det er en god dag, og vi kan se at den er lang. ";
    assertNull(TextLanguage.of(both), "Danish or Norwegian");
    assertEquals(
        "da",
        TextLanguage.of(
            both + "Skibet blev solgt af byen, og nu bliver det brugt af alle efter år."));
    assertEquals(
        "nb",
        TextLanguage.of(
            both + "Skipet ble solgt av byen, og nå blir det brukt av alle mye etter år."));
  }

  @Test
  void everyListedLanguageHasWordsOfItsOwn() {
    Set<String> tags = new HashSet<>(FunctionWords.known());
    assertEquals(FunctionWords.known().size(), tags.size());
    assertTrue(tags.size() >= 20);
  }

  @Test
  void anyTextIsReadWithoutFailing() {
    long seed = new Random().nextLong();
    System.out.println("TextLanguageTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(200); left > 0; left--) {
        text.append((char) random.nextInt(0x10000));
      }
      String found = TextLanguage.of(text.toString());
      assertTrue(found == null || found.length() == 2, found);
    }
  }
}
