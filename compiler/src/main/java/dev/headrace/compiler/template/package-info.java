/**
 * The template language: Jinja as dbt users know it, on Pebble's engine. Lexer and parser are our
 * own and build Pebble's nodes; Pebble's scopes and template classes evaluate them. The only door
 * to Pebble; start at {@link dev.headrace.compiler.template.TemplateEngine}.
 */
@NullMarked
package dev.headrace.compiler.template;

import org.jspecify.annotations.NullMarked;
