package dev.headrace.runtime.adapter.snowflake.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Snowflake knows of a relation and DuckDB does not. It lies in the relation's comment there,
 * so that it goes with it through renaming and away with it.
 *
 * @param kind as {@code show objects} names it
 * @param form {@code TRANSIENT}, {@code SECURE} or nothing
 * @param comment what people say of it
 * @param grants privilege and role, a colon between
 * @param definition the query, where one was given
 * @param settings of a dynamic table, name and value with an equals sign between
 */
record Note(
    String kind,
    String form,
    @Nullable String comment,
    String owner,
    List<String> grants,
    String definition,
    List<String> settings) {
  static final String TABLE = "TABLE";
  static final String VIEW = "VIEW";
  static final String DYNAMIC = "DYNAMIC_TABLE";
  static final String MATERIALIZED = "MATERIALIZED_VIEW";

  Note {
    grants = ImmutableList.copyOf(grants);
    settings = ImmutableList.copyOf(settings);
  }

  static Note of(String kind, String owner) {
    return new Note(kind, "", null, owner, List.of(), "", List.of());
  }

  static Note read(@Nullable String json, String kind) {
    try {
      return json == null ? of(kind, "") : Answers.JSON.readValue(json, Note.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(json, e);
    }
  }

  String json() {
    try {
      return Answers.JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empty where there is none of that name. */
  String setting(String name) {
    return settings.stream()
        .filter(setting -> setting.startsWith(name + "="))
        .map(setting -> setting.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  /** Whether DuckDB holds it as a view. */
  boolean isView() {
    return kind.equals(VIEW) || kind.equals(MATERIALIZED);
  }

  Note withForm(String other) {
    return new Note(kind, other, comment, owner, grants, definition, settings);
  }

  Note withComment(@Nullable String other) {
    return new Note(kind, form, other, owner, grants, definition, settings);
  }

  Note withGrants(List<String> other) {
    return new Note(kind, form, comment, owner, other, definition, settings);
  }

  Note withDefinition(String other) {
    return new Note(kind, form, comment, owner, grants, other, settings);
  }

  Note withSettings(List<String> other) {
    return new Note(kind, form, comment, owner, grants, definition, other);
  }
}
