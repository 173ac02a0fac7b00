package dev.headrace.compiler.context;

import dev.headrace.compiler.template.module.Modules;
import dev.headrace.compiler.template.module.PyDateTime;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.Values;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the names that all templates of a command share. */
final class SharedNamesFactory {
  /** The release of dbt whose templates are understood; macro packages compare with it. */
  private static final String DBT_VERSION = "1.11.0";

  private SharedNamesFactory() {}

  static SharedNames of(Surroundings surroundings) {
    return new SharedNames(
        target(surroundings.target()),
        new FlagsValue(surroundings.flags()),
        new ApiValue(surroundings.dialect()),
        new ExceptionsValue(surroundings.messages()),
        new Modules(new SuppliedClock(surroundings.clock(), ZoneOffset.UTC)),
        PyDateTime.of(surroundings.startedAt(), ZoneOffset.UTC),
        surroundings.invocationId(),
        DBT_VERSION,
        surroundings.rootPackage(),
        Collections.unmodifiableMap(new LinkedHashMap<>(surroundings.arguments())),
        Collections.unmodifiableMap(new LinkedHashMap<>(surroundings.metadataEnvironment())),
        SharedFunctions::returning,
        log(surroundings.messages()),
        print(surroundings.messages()),
        SharedFunctions::toJson,
        SharedFunctions::fromJson,
        SharedFunctions::toYaml,
        SharedFunctions::fromYaml,
        SharedFunctions::set,
        SharedFunctions::setStrict,
        SharedFunctions::zip,
        SharedFunctions::zipped,
        SharedFunctions::localMd5,
        SharedFunctions::difference);
  }

  private static Map<String, @Nullable Object> target(Target target) {
    var map = new LinkedHashMap<String, @Nullable Object>(target.fields());
    map.put("name", target.name());
    map.put("target_name", target.name());
    map.put("profile_name", target.profileName());
    map.put("type", target.type());
    map.put("database", target.database());
    map.put("dbname", target.database());
    map.put("schema", target.schema());
    map.put("threads", (long) target.threads());
    return Collections.unmodifiableMap(map);
  }

  private static TemplateCallable log(Consumer<Message> messages) {
    return call -> {
      call.takes(1, "msg", "info");
      messages.accept(
          new Message.Log(
              Values.text(call.argument(0, "msg")), Functions.flag(call, 1, "info", false)));
      return "";
    };
  }

  private static TemplateCallable print(Consumer<Message> messages) {
    return call -> {
      call.takes(0, "msg");
      messages.accept(new Message.Print(Values.text(call.argument(0, "msg", ""))));
      return "";
    };
  }
}
