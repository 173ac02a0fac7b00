package dev.headrace.compiler.context;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;

/**
 * A function that dbt has and that is not here: calling it says why.
 *
 * @param why ends the sentence that begins with its name
 */
record Absent(String name, String why) implements TemplateCallable {
  static final Absent METRIC = new Absent("metric", "there are no metrics here");
  static final Absent FUNCTION = new Absent("function", "functions are not resources here");
  static final Absent WRITE =
      new Absent("write", "what is sent to the database is kept in the target folder as it is");
  static final Absent LOAD_AGATE_TABLE =
      new Absent("load_agate_table", "the database reads the files of seeds itself");
  static final Absent SUBMIT_PYTHON_JOB =
      new Absent("submit_python_job", "models in Python are not supported");

  @Override
  public Object call(Call call) {
    throw Functions.error(call, "`" + name + "` cannot be called: " + why);
  }
}
