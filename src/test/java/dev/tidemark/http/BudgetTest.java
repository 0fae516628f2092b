package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.http.Budget.Admission;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BudgetTest {

  @Test
  void aClientMayHaveSoManyAndAnotherIsNotHurt() {
    Budget budget = new Budget(10, 2);
    assertEquals(Admission.ADMITTED, budget.admit("a"));
    assertEquals(Admission.ADMITTED, budget.admit("a"));
    assertEquals(Admission.CLIENT_HAS_TOO_MANY, budget.admit("a"));
    assertEquals(Admission.ADMITTED, budget.admit("b"));
    budget.release("a");
    assertEquals(Admission.ADMITTED, budget.admit("a"));
  }

  @Test
  void allTogetherMayHaveSoMany() {
    Budget budget = new Budget(2, 2);
    assertEquals(Admission.ADMITTED, budget.admit("a"));
    assertEquals(Admission.ADMITTED, budget.admit("b"));
    assertEquals(Admission.FULL, budget.admit("c"));
    budget.release("a");
    assertEquals(Admission.ADMITTED, budget.admit("c"));
  }

  @Test
  void whatIsGivenBackIsThereAgainHoweverManyTryAtOnce() throws InterruptedException {
    Budget budget = new Budget(3, 2);
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 4000; i++) {
        String client = "c" + i % 3;
        clients.execute(
            () -> {
              if (budget.admit(client) == Admission.ADMITTED) {
                budget.release(client);
              }
            });
      }
      clients.shutdown();
      assertTrue(clients.awaitTermination(30, TimeUnit.SECONDS));
    }
    assertEquals(Admission.ADMITTED, budget.admit("c0"));
    assertEquals(Admission.ADMITTED, budget.admit("c0"));
    assertEquals(Admission.ADMITTED, budget.admit("c1"));
    assertEquals(Admission.FULL, budget.admit("c1"));
  }
}
