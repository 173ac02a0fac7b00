package dev.headrace.compiler.resolve;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.project.NodeProperties;
import java.util.Map;
import java.util.Optional;

/** The declared columns and types that a model promises to have. */
final class Contracts {
  private Contracts() {}

  static boolean isEnforced(ConfigValues config) {
    return config.get("contract") instanceof Map<?, ?> contract
        && Boolean.TRUE.equals(contract.get("enforced"));
  }

  /** Where the contract stands in the model's properties, it is pointed at there. */
  static Diagnostic notEnforced(Identity identity, Optional<NodeProperties> properties) {
    return Diagnostic.warning(
        Code.UNSUPPORTED_KEY,
        properties
            .flatMap(found -> found.config().get("contract"))
            .map(contract -> contract.at())
            .orElse(identity.at()),
        "the contract of model `%s` is not enforced: contracts are not supported yet"
            .formatted(identity.name()));
  }
}
