package dev.headrace.compiler.select;

import static dev.headrace.compiler.node.SampleNodes.exposure;
import static dev.headrace.compiler.node.SampleNodes.generic;
import static dev.headrace.compiler.node.SampleNodes.model;
import static dev.headrace.compiler.node.SampleNodes.modelId;
import static dev.headrace.compiler.node.SampleNodes.seed;
import static dev.headrace.compiler.node.SampleNodes.source;
import static dev.headrace.compiler.node.SampleNodes.tagged;
import static dev.headrace.compiler.node.SampleNodes.test;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.DiagnosticFormat;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.golden.GoldenFiles;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.project.Yaml;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class SelectorTest {
  private static final NodeId RAW = new NodeId("source.shop.crm.orders");
  private static final NodeId PEOPLE = NodeId.of(ResourceType.SEED, "shop", "people");

  /**
   * <pre>
   * crm.orders ── stg_orders ── orders ── report (tag archive) ── board
   * people ────── stg_people ──┴ people_by_city (incremental)
   * kit: helper          campaign_a.cards   campaign_b.cards
   * </pre>
   */
  private static final ImmutableList<Node> NODES =
      ImmutableList.of(
          source("crm", "orders"),
          source("crm", "refunds"),
          seed("people"),
          model("staging/stg_orders", RAW),
          model("staging/stg_people", PEOPLE),
          tagged("marts/orders", "daily", modelId("stg_orders"), modelId("stg_people")),
          model(
              "shop",
              "marts/people_by_city",
              "incremental",
              ImmutableSet.of("daily"),
              modelId("stg_people")),
          tagged("marts/old/report", "archive", modelId("orders")),
          exposure("board", modelId("report")),
          model("campaigns/campaign_a.cards"),
          model("campaigns/campaign_b.cards"),
          model("kit", "helper", "view", ImmutableSet.of()),
          generic("not_null", "not_null_orders_id", modelId("orders")),
          generic("unique", "unique_report_id", modelId("report")),
          generic(
              "relationships",
              "relationships_report_stg",
              modelId("stg_people"),
              modelId("report")),
          generic("relationships", "relationships_orders_crm", RAW, modelId("orders")),
          test("no_lost_orders", modelId("stg_orders"), modelId("orders")));

  private final Selector selector = selector(SelectorDefinitions.NONE);

  private static Selector selector(SelectorDefinitions definitions) {
    return new Selector(NODES, NodeGraph.of(NODES), "shop", definitions);
  }

  @TestFactory
  List<DynamicTest> requests() {
    return GoldenFiles.cases(
        "select",
        golden -> {
          var out = new StringBuilder();
          var diagnostics = new Diagnostics();
          var definitions =
              golden
                  .optionalInput("selectors.yml")
                  .map(text -> Yaml.parse("selectors.yml", text, diagnostics))
                  .map(file -> SelectorDefinitions.read(file, diagnostics))
                  .orElse(SelectorDefinitions.NONE);
          out.append(
              new DiagnosticFormat(none -> Optional.empty()).formatAll(diagnostics.sorted()));
          var selector = selector(definitions);
          golden.input("requests.txt").lines().forEach(line -> out.append(answer(line, selector)));
          golden.expect("selected.txt", out.toString());
        });
  }

  @Test
  void selectsInTopologicalOrder() {
    assertThat(selector.select(request("--select +orders --resource-type model")).nodes())
        .containsExactly(modelId("stg_orders"), modelId("stg_people"), modelId("orders"));
  }

  @Test
  void saysWhatWasLeftOutAndByWhat() {
    var selection =
        selector.select(
            request("--exclude tag:archive tag:daily,stg_people --resource-type model"));
    assertThat(selection.leftOut()).containsExactly(modelId("report"));
    assertThat(selection.leftOutBy()).containsExactly("tag:archive");
  }

  private static String answer(String line, Selector selector) {
    var request = request(line);
    var format = new DiagnosticFormat(request::textOf);
    var out = new StringBuilder("$ ").append(line).append('\n');
    try {
      var selection = selector.select(request);
      var names = selection.nodes().stream().map(SelectorTest::shown).sorted().toList();
      out.append(String.join(" ", names)).append('\n');
      out.append(format.formatAll(selection.warnings()));
    } catch (ProjectException refused) {
      out.append(format.formatAll(refused.diagnostics()));
    }
    return out.append('\n').toString();
  }

  private static String shown(NodeId id) {
    return id.value()
        .replaceFirst("^[a-z]+\\.(shop|kit)\\.", "")
        .replaceFirst("\\.0123456789$", "");
  }

  /** Options as on the command line; each takes the words up to the next. */
  private static SelectionRequest request(String line) {
    return new SelectionRequest(
        values(line, "--select"),
        values(line, "--exclude"),
        values(line, "--resource-type").stream()
            .map(type -> ResourceType.valueOf(type.toUpperCase(Locale.ROOT)))
            .collect(Collectors.collectingAndThen(Collectors.toList(), ImmutableSet::copyOf)),
        values(line, "--indirect").stream()
            .map(mode -> IndirectSelection.valueOf(mode.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElse(IndirectSelection.EAGER));
  }

  private static ImmutableList<String> values(String line, String option) {
    var values = ImmutableList.<String>builder();
    for (var part : line.split("(^| )(?=--)", -1)) {
      if (part.startsWith(option + " ")) {
        values.add(part.substring(option.length() + 1));
      }
    }
    return values.build();
  }
}
