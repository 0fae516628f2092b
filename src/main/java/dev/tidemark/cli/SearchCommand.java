package dev.tidemark.cli;

import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tidemark search QUERY}: the same search as the pages and the API. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Search in the terminal.",
    footer = {
      "",
      "Parameters are those of the API: -p topic=AI -p published=2023.. -p sort=newest -p size=5"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SearchCommand implements Callable<Integer> {
  @ParentCommand private TidemarkCommand tidemark;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "Words, phrases, field:value …")
  private List<String> words = List.of();

  @Option(
      names = {"-p", "--parameter"},
      paramLabel = "NAME=VALUE",
      description = "A parameter of the search; may be repeated.")
  private List<String> parameters = List.of();

  @Option(names = "--json", description = "The answer of the API.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Workplace workplace = tidemark.open()) {
      SearchRequestReader.Read read = workplace.requests().read(asParameters());
      long start = System.nanoTime();
      SearchResult result = workplace.engine().search(read.request());
      long took = (System.nanoTime() - start) / 1_000_000;
      if (json) {
        out.println(workplace.json(read, result, took));
      } else {
        read.notices().forEach(notice -> out.println("Note: " + notice));
        new ResultText(out, Terminal.hasColours()).print(read.request(), result);
      }
      out.flush();
      return TidemarkCommand.DONE;
    } catch (InvalidParameterException wrong) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), wrong.parameter() + ": " + wrong.getMessage(), wrong);
    }
  }

  private Map<String, List<String>> asParameters() {
    Map<String, List<String>> map = new LinkedHashMap<>();
    if (!words.isEmpty()) {
      map.put("q", List.of(String.join(" ", words)));
    }
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      if (equals < 1) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "A parameter is NAME=VALUE, not " + parameter + ".");
      }
      map.computeIfAbsent(parameter.substring(0, equals), added -> new ArrayList<>())
          .add(parameter.substring(equals + 1));
    }
    return map;
  }
}
