package dev.tidemark.cli;

import dev.tidemark.access.AuditEntry;
import dev.tidemark.access.KeyRefusedException;
import dev.tidemark.access.Keys;
import dev.tidemark.access.MadeKey;
import dev.tidemark.access.Scope;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tidemark key make|list|revoke}. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Make, list and revoke the keys that programs write with.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class KeyCommand implements Runnable {
  private static final String ROW = "%-24s %-14s %-12s %-12s %s%n";

  @ParentCommand private TidemarkCommand tidemark;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: make, list or revoke.");
  }

  @Command(
      name = "make",
      mixinStandardHelpOptions = true,
      description = "Make a key and print it, this once.")
  int make(
      @Parameters(paramLabel = "NAME", description = "What to call it.") String name,
      @Option(
              names = "--scope",
              paramLabel = "SCOPE",
              split = ",",
              required = true,
              description =
                  "What it allows: write (articles), operate (quarantine, keys), or both with a"
                      + " comma between.")
          List<String> scopes) {
    try (Workplace workplace = tidemark.open()) {
      Keys.Fresh fresh = workplace.keys().make(name, Keys.scopes(scopes), Keys.TERMINAL);
      workplace.audit().note(AuditEntry.ofTerminal("make_key", name, "created", Map.of()));
      PrintWriter out = spec.commandLine().getOut();
      out.println(fresh.text());
      out.flush();
      spec.commandLine()
          .getErr()
          .println("Keep it now: it is not shown again. A running server takes it at once.");
      return TidemarkCommand.DONE;
    } catch (KeyRefusedException refused) {
      String reason = String.valueOf(refused.getMessage());
      if (refused.reason() == KeyRefusedException.Reason.NAME_TAKEN) {
        return failed(reason);
      }
      throw new ParameterException(spec.subcommands().get("make"), reason, refused);
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the keys that were made, without the keys themselves.")
  int list() {
    PrintWriter out = spec.commandLine().getOut();
    try (Workplace workplace = tidemark.open()) {
      List<MadeKey> keys = workplace.keys().list();
      if (keys.isEmpty()) {
        out.println("No key was made.");
      } else {
        out.printf(Locale.ROOT, ROW, "NAME", "SCOPES", "MADE", "LAST USED", "BY");
        keys.forEach(key -> print(out, key));
      }
      out.flush();
      return TidemarkCommand.DONE;
    }
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Revoke a key: it allows nothing any more.")
  int revoke(@Parameters(paramLabel = "NAME", description = "Which one.") String name) {
    try (Workplace workplace = tidemark.open()) {
      if (!workplace.keys().revoke(name)) {
        return failed("There is no key " + Printable.of(name) + ".");
      }
      workplace.audit().note(AuditEntry.ofTerminal("revoke_key", name, "deleted", Map.of()));
      return TidemarkCommand.DONE;
    }
  }

  private int failed(String reason) {
    spec.commandLine().getErr().println("tidemark: " + reason);
    return TidemarkCommand.SOME_FAILED;
  }

  private static void print(PrintWriter out, MadeKey key) {
    out.printf(
        Locale.ROOT,
        ROW,
        key.name(),
        key.scopes().stream().map(Scope::toString).collect(Collectors.joining(",")),
        key.made().toString().substring(0, "2025-01-01".length()),
        key.lastUsed() == null ? "never" : key.lastUsed().toString(),
        key.by());
  }
}
