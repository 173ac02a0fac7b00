package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All families of statements, in the order they are asked. */
final class Commands {
  private final EmulatedSession session;
  private final ImmutableList<Command> commands;

  /**
   * @param cancel ends another statement by its id
   */
  Commands(EmulatedSession session, Predicate<String> cancel) {
    this.session = session;
    this.commands =
        ImmutableList.of(
            new SessionCommands(),
            new CreateRelation(),
            new CreateObject(),
            new AlterRelation(),
            new DropObject(),
            new CommentOn(),
            new Grants(),
            new Show(),
            new Describe(),
            new StageCommands(),
            new CopyIntoTable(),
            new CopyIntoStage(),
            new CancelQuery(cancel));
  }

  /**
   * @param runs the values of each time a change of rows is to run
   */
  Outcome run(Tokens statement, List<Binds> runs) {
    for (var command : commands) {
      var outcome = command.run(statement.again(), session);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return Changes.kind(statement)
        .map(kind -> (Outcome) Changes.run(kind, statement.again(), session, runs))
        .orElseGet(() -> query(statement.again(), runs.getFirst()));
  }

  private Rows query(Tokens statement, Binds binds) {
    session.beforeChange();
    return session.transaction().query(Translation.of(statement, session, binds), session.zone());
  }

  /** What running it would give, without rows. */
  Outcome describe(Tokens statement) {
    Optional<Rows> change = Changes.kind(statement).map(Changes::described);
    if (change.isPresent()) {
      return change.get();
    }
    return statement.looksAt("SELECT") || statement.looksAt("WITH")
        ? session.transaction().described(Translation.of(statement.again(), session))
        : Rows.done(StatementType.DDL);
  }
}
