package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import dev.headrace.runtime.adapter.snowflake.emulator.Transfer.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code put}, {@code get}, {@code list} and {@code remove}. */
final class StageCommands implements Command {
  /** Addresses of files hold what would begin a comment, so they are no tokens. */
  private static final Pattern PUT =
      Pattern.compile(
          "(?is)\\s*put\\s+(?:'([^']*)'|(\\S+))\\s+((?:'[^']*'|@\\S+))(.*)", Pattern.DOTALL);

  private static final Pattern GET =
      Pattern.compile("(?is)\\s*get\\s+((?:'[^']*'|@\\S+))\\s+(?:'([^']*)'|(\\S+))(.*)");

  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    try {
      if (statement.looksAt("PUT")) {
        return Optional.of(put(statement.sql(), session));
      }
      if (statement.looksAt("GET")) {
        return Optional.of(get(statement.sql(), session));
      }
      if (statement.takeOneOf("LIST", "LS").isPresent()) {
        return Optional.of(list(Stage.read(statement, session)));
      }
      return statement.takeOneOf("REMOVE", "RM").isPresent()
          ? Optional.of(remove(Stage.read(statement, session)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Transfer put(String sql, EmulatedSession session) throws IOException {
    var parts = PUT.matcher(sql);
    if (!parts.matches()) {
      throw RefusedException.syntax(1, 0, sql);
    }
    var file = parts.group(1) == null ? parts.group(2) : parts.group(1);
    var stage = Stage.read(Tokens.of(parts.group(3)), session);
    Files.createDirectories(stage.target());
    var options = parts.group(4).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return new Transfer(
        StatementType.PUT,
        stage.target(),
        ImmutableList.of(file.replaceFirst("^file://", "")),
        "",
        new Options(!options.contains("auto_compress=false"), options.contains("overwrite=true")));
  }

  private static Transfer get(String sql, EmulatedSession session) throws IOException {
    var parts = GET.matcher(sql);
    if (!parts.matches()) {
      throw RefusedException.syntax(1, 0, sql);
    }
    var stage = Stage.read(Tokens.of(parts.group(1)), session);
    var local = parts.group(2) == null ? parts.group(3) : parts.group(2);
    return new Transfer(
        StatementType.GET,
        stage.folder(),
        stage.files().stream().map(stage::relative).collect(ImmutableList.toImmutableList()),
        local.replaceFirst("^file://", ""),
        new Options(false, false));
  }

  private static Rows list(Stage stage) throws IOException {
    var rows = new ArrayList<List<@Nullable String>>();
    for (Path file : stage.files()) {
      rows.add(
          Rows.row(
              stage.relative(file),
              String.valueOf(Files.size(file)),
              com.google.common.io.Files.asByteSource(file.toFile())
                  .hash(Hashing.sha256())
                  .toString(),
              "Thu, 1 Jan 2026 00:00:00 GMT"));
    }
    return Rows.listed(
        StatementType.LIST, ImmutableList.of("name", "size", "md5", "last_modified"), rows);
  }

  private static Rows remove(Stage stage) throws IOException {
    var rows = new ArrayList<List<@Nullable String>>();
    for (Path file : stage.files()) {
      Files.delete(file);
      rows.add(Rows.row(stage.relative(file), "removed"));
    }
    return Rows.listed(StatementType.REMOVE, ImmutableList.of("name", "result"), rows);
  }
}
