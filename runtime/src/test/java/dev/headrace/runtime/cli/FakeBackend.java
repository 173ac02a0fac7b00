package dev.headrace.runtime.cli;

import dev.headrace.runtime.engine.Answer;
import dev.headrace.runtime.engine.Request;
import java.util.Optional;
import java.util.function.Function;

/** Answers as a test says. */
record FakeBackend(Function<Request, Answer> answers) implements Backend {
  @Override
  public Answer answer(Request request) {
    return answers.apply(request);
  }

  @Override
  public Optional<String> textOf(String file) {
    return Optional.of("select *\nfrom {{ ref('stg_peopel') }}\n");
  }

  @Override
  public boolean cancel() {
    return false;
  }
}
