package dev.headrace.benchmarks;

import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.project.Yaml;
import dev.headrace.compiler.project.YamlValue;
import dev.headrace.compiler.template.Template;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateLimits;
import dev.headrace.compiler.template.TemplateSource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One model's template and one properties file of fifty models, read again and again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ParseBenchmark {

  private static final String MODEL =
      """
      {{ config(materialized='table', tags=['daily']) }}
      {% set columns = ['id', 'grp', 'amount'] %}
      with upstream as (
        select {% for column in columns %}{{ column }}{% if not loop.last %}, {% endif %}{% endfor %}
        from {{ ref('stg_1') }}
        {% if is_incremental() %}
        where amount > (select max(amount) from {{ this }})
        {% endif %}
      )
      select upstream.*, other.amount as other_amount
      from upstream
      join {{ ref('stg_2') }} as other using (id)
      """;

  private static final String PROPERTIES = properties();

  private final TemplateEngine engine = new TemplateEngine(TemplateLimits.DEFAULT);

  /** Lexes and parses the model. */
  @Benchmark
  public Template template() {
    return engine.parse(TemplateSource.jinja("models/model.sql", MODEL));
  }

  /** Reads the properties with their positions. */
  @Benchmark
  public YamlValue yaml() {
    return Yaml.parse("models/schema.yml", PROPERTIES, new Diagnostics());
  }

  private static String properties() {
    var text = new StringBuilder("version: 2\nmodels:\n");
    for (int model = 0; model < 50; model++) {
      text.append("  - name: model_").append(model).append('\n');
      text.append("    description: Model number ").append(model).append('\n');
      text.append("    columns:\n      - name: id\n        tests: [not_null, unique]\n");
    }
    return text.toString();
  }
}
